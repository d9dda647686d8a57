#include "app/commands/EarlyInterrupt.h"

#include <unistd.h>

#include <csignal>
#include <string_view>

#include "app/commands/ExitCode.h"

namespace app {

namespace {

/// Only what a signal handler may do.
void endCancelledAtOnce(int) {
    constexpr std::string_view kWord = "\nCancelled.\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, kWord.data(), kWord.size());
    ::_exit(kExitCancelled);
}

}  // namespace

void sayCancelledOnInterrupt() {
    struct sigaction current {};
    if (sigaction(SIGINT, nullptr, &current) != 0 || current.sa_handler == SIG_IGN) return;
    std::signal(SIGINT, endCancelledAtOnce);
}

}  // namespace app
