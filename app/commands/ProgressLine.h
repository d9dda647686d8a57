#pragma once

#include <chrono>
#include <cstdio>
#include <string>

namespace app {

/// Progress on stderr, also while a core::QuietStderr lives: on a terminal one line that is drawn again, elsewhere (a
/// log file) a line every few seconds.
class ProgressLine {
   public:
    ProgressLine();
    /// Ends the redrawn line, so that what follows starts on a line of its own.
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Cheap enough to be called for every step: most calls draw nothing.
    void show(const std::string& text);
    /// A line that stays, above the progress.
    void say(const std::string& line);
    /// Removes the redrawn line. Where lines were logged, the last state is logged, too: 100 % of what came to its end.
    void clear();

   private:
    void erase();

    std::FILE* out_;  // stderr as it was: a library that must be quiet takes that away for a while

    std::chrono::steady_clock::duration interval_;
    std::chrono::steady_clock::time_point next_;
    bool terminal_;
    bool drawn_ = false;
    bool logged_ = false;
    std::string unseen_;  // the newest state, where it came too soon to be logged
};

}  // namespace app
