#include "app/commands/Interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <string_view>

#include "core/base/Error.h"

namespace app {

namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};
constexpr char kSignalled = 's';
constexpr char kQuit = 'q';
constexpr std::string_view kDroppedNote = "\nStopping. Ctrl+C again ends at once.\n";
constexpr std::string_view kKeptNote = "\nStopping; what is done so far is kept. Ctrl+C again ends at once.\n";

// The one thing that a signal handler may reach: the pipe's write end.
std::atomic<int> writeEnd = -1;

void onSignal(int) {
    const int savedErrno = errno;
    const char byte = kSignalled;
    [[maybe_unused]] const ssize_t written = ::write(writeEnd.load(), &byte, 1);
    errno = savedErrno;
}

}  // namespace

Interrupt::Interrupt(Work work) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw core::Error("The system gives no pipe for signals: too many open files.");
    readEnd_ = ends[0];
    writeEnd = ends[1];
    listener_ = std::jthread(
        [source = source_, readEnd = readEnd_, note = work == Work::kept ? kKeptNote : kDroppedNote]() mutable {
            for (;;) {
                char byte = kQuit;
                const ssize_t count = ::read(readEnd, &byte, 1);
                if (count < 0 && errno == EINTR) continue;
                if (count != 1 || byte == kQuit) return;
                if (source.request_stop()) {
                    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, note.data(), note.size());
                }
            }
        });
    for (const int number : kSignals) {
        struct sigaction current {};
        sigaction(number, nullptr, &current);
        if (current.sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = onSignal;
        // Back to the default after the first: the second one kills.
        action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        sigaction(number, &action, nullptr);
    }
}

Interrupt::~Interrupt() {
    for (const int number : kSignals) {
        struct sigaction current {};
        sigaction(number, nullptr, &current);
        if (current.sa_handler == onSignal) std::signal(number, SIG_DFL);
    }
    const char byte = kQuit;
    [[maybe_unused]] const ssize_t written = ::write(writeEnd.load(), &byte, 1);
    listener_.join();
    close(writeEnd.exchange(-1));
    close(readEnd_);
}

}  // namespace app
