#include "app/commands/ProgressLine.h"

#include <fcntl.h>
#include <unistd.h>

#include "app/commands/Terminal.h"

namespace app {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kRedraw = std::chrono::milliseconds(100);
constexpr auto kLogLine = std::chrono::seconds(5);

/// At most `columns` characters of UTF-8 text.
std::string clipped(const std::string& text, int columns) {
    int seen = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool continuation = (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
        if (!continuation && ++seen > columns) return text.substr(0, i);
    }
    return text;
}

/// With a descriptor of its own, and as unbuffered.
std::FILE* ownStderr() {
    const int descriptor = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
    std::FILE* own = descriptor < 0 ? nullptr : ::fdopen(descriptor, "w");
    if (own == nullptr) {
        if (descriptor >= 0) ::close(descriptor);
        return stderr;
    }
    std::setvbuf(own, nullptr, _IONBF, 0);
    return own;
}

}  // namespace

ProgressLine::ProgressLine()
    : out_(ownStderr()),
      interval_(isTerminal(out_) ? Clock::duration(kRedraw) : Clock::duration(kLogLine)),
      next_(Clock::now() + interval_),
      terminal_(isTerminal(out_)) {}

ProgressLine::~ProgressLine() {
    clear();
    if (out_ != stderr) std::fclose(out_);
}

void ProgressLine::show(const std::string& text) {
    const auto now = Clock::now();
    if (now < next_) {
        if (!terminal_) unseen_ = text;
        return;
    }
    next_ = now + interval_;
    if (!terminal_) {
        std::fprintf(out_, "%s\n", text.c_str());
        unseen_.clear();
        logged_ = true;
        return;
    }
    std::fprintf(out_, "\r\033[K%s", clipped(text, terminalWidth(out_) - 1).c_str());
    std::fflush(out_);
    drawn_ = true;
}

void ProgressLine::say(const std::string& line) {
    erase();
    std::fprintf(out_, "%s\n", line.c_str());
}

void ProgressLine::clear() {
    erase();
    if (logged_ && !unseen_.empty()) std::fprintf(out_, "%s\n", unseen_.c_str());
    unseen_.clear();
}

void ProgressLine::erase() {
    if (!drawn_) return;
    std::fprintf(out_, "\r\033[K");
    std::fflush(out_);
    drawn_ = false;
}

}  // namespace app
