#include "app/commands/Interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string_view>

#include "app/commands/ExitCode.h"

namespace app {

namespace {

constexpr char kQuit = 'q';
constexpr std::string_view kDroppedNote = "\nStopping. Press Ctrl+C again to quit at once.\n";
constexpr std::string_view kKeptNote = "\nStopping; what is done so far is kept. Press Ctrl+C again to quit at once.\n";

}  // namespace

Interrupt::Interrupt(Work work) {
    // A library that must be quiet takes stderr itself away for a while.
    static const int own = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
    listener_ = std::jthread([source = source_, readEnd = signals_.readEnd(),
                              note = work == Work::kept ? kKeptNote : kDroppedNote]() mutable {
        for (;;) {
            char byte = kQuit;
            const ssize_t count = ::read(readEnd, &byte, 1);
            if (count < 0 && errno == EINTR) continue;
            if (count != 1 || byte == kQuit) return;
            if (source.request_stop()) {
                [[maybe_unused]] const ssize_t written =
                    ::write(own < 0 ? STDERR_FILENO : own, note.data(), note.size());
            }
        }
    });
}

Interrupt::~Interrupt() {
    signals_.wake(kQuit);
    listener_.join();
}

int endCancelled() {
    std::fprintf(stderr, "Cancelled; nothing was written.\n");
    return kExitCancelled;
}

}  // namespace app
