#include "app/commands/ProgressLine.h"

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

}  // namespace

ProgressLine::ProgressLine()
    : interval_(isTerminal(stderr) ? Clock::duration(kRedraw) : Clock::duration(kLogLine)),
      next_(Clock::now() + interval_),
      terminal_(isTerminal(stderr)) {}

ProgressLine::~ProgressLine() {
    clear();
}

void ProgressLine::show(const std::string& text) {
    const auto now = Clock::now();
    if (now < next_) {
        if (!terminal_) unseen_ = text;
        return;
    }
    next_ = now + interval_;
    if (!terminal_) {
        std::fprintf(stderr, "%s\n", text.c_str());
        unseen_.clear();
        logged_ = true;
        return;
    }
    std::fprintf(stderr, "\r\033[K%s", clipped(text, terminalWidth(stderr) - 1).c_str());
    std::fflush(stderr);
    drawn_ = true;
}

void ProgressLine::say(const std::string& line) {
    erase();
    std::fprintf(stderr, "%s\n", line.c_str());
}

void ProgressLine::clear() {
    erase();
    if (logged_ && !unseen_.empty()) std::fprintf(stderr, "%s\n", unseen_.c_str());
    unseen_.clear();
}

void ProgressLine::erase() {
    if (!drawn_) return;
    std::fprintf(stderr, "\r\033[K");
    std::fflush(stderr);
    drawn_ = false;
}

}  // namespace app
