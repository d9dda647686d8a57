#include "core/base/QuietStderr.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <mutex>

namespace core {

namespace {

std::mutex access;  // to both
int living = 0;
int saved = -1;  // descriptor of the output itself while any lives; -1: it is where it was

}  // namespace

QuietStderr::QuietStderr() {
    const std::lock_guard lock(access);
    if (++living > 1) return;
    std::fflush(stderr);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    saved = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
    if (saved >= 0) ::dup2(nowhere, STDERR_FILENO);
    ::close(nowhere);
}

QuietStderr::~QuietStderr() {
    const std::lock_guard lock(access);
    if (--living > 0 || saved < 0) return;
    std::fflush(stderr);
    ::dup2(saved, STDERR_FILENO);
    ::close(saved);
    saved = -1;
}

}  // namespace core
