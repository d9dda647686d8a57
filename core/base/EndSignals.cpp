#include "core/base/EndSignals.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>

#include "core/base/Error.h"

namespace core {

namespace {

constexpr int kEndSignals[] = {SIGINT, SIGTERM, SIGHUP};

// The one thing that a signal handler may reach: the pipe's write end.
std::atomic<int> signalWriteEnd = -1;

void writeSignal(char byte) {
    [[maybe_unused]] const ssize_t written = ::write(signalWriteEnd.load(), &byte, 1);
}

void onEndSignal(int) {
    const int savedErrno = errno;
    writeSignal(EndSignals::kSignalled);
    errno = savedErrno;
}

}  // namespace

EndSignals::EndSignals() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        throw Error("Cannot create a pipe for signals: too many files are open; close other programs and try again.");
    readEnd_ = ends[0];
    signalWriteEnd = ends[1];
    for (const int number : kEndSignals) {
        struct sigaction current {};
        sigaction(number, nullptr, &current);
        if (current.sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = onEndSignal;
        // Back to the default after the first: the second one kills.
        action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        sigaction(number, &action, nullptr);
    }
}

EndSignals::~EndSignals() {
    for (const int number : kEndSignals) {
        struct sigaction current {};
        sigaction(number, nullptr, &current);
        if (current.sa_handler == onEndSignal) std::signal(number, SIG_DFL);
    }
    ::close(signalWriteEnd.exchange(-1));
    ::close(readEnd_);
}

void EndSignals::wake(char byte) const {
    writeSignal(byte);
}

}  // namespace core
