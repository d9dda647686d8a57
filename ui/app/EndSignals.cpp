#include "ui/app/EndSignals.h"

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <QWidget>
#include <atomic>
#include <cerrno>
#include <csignal>

#include "core/base/Error.h"
#include "ui/app/Closing.h"

namespace ui {

namespace {

constexpr int kEndSignals[] = {SIGINT, SIGTERM, SIGHUP};

// The one thing that the handler may reach: the pipe's write end.
std::atomic<int> endWritten = -1;

void onEndSignal(int) {
    const int savedErrno = errno;
    const char byte = 's';
    [[maybe_unused]] const ssize_t written = ::write(endWritten.load(), &byte, 1);
    errno = savedErrno;
}

}  // namespace

EndSignals::EndSignals(QWidget& window, Closing& closing) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw core::Error("The system gives no pipe for signals: too many open files.");
    readEnd_ = ends[0];
    endWritten = ends[1];
    notifier_ = new QSocketNotifier(readEnd_, QSocketNotifier::Read, this);
    connect(notifier_, &QSocketNotifier::activated, this, [this, &window, &closing] {
        char byte = 0;
        [[maybe_unused]] const ssize_t count = ::read(readEnd_, &byte, 1);
        // Nobody is there to answer.
        closing.setQuestion([](const QString&, const QString&) { return CloseAnswer::stopAndClose; });
        window.close();
    });
    for (const int number : kEndSignals) {
        struct sigaction current {};
        sigaction(number, nullptr, &current);
        if (current.sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = onEndSignal;
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
    delete notifier_;
    ::close(endWritten.exchange(-1));
    ::close(readEnd_);
}

}  // namespace ui
