#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/project/RunQueueFile.h"

namespace core {

namespace {

constexpr const char* kQueueLock = ".queue.lock";
constexpr auto kPause = std::chrono::milliseconds(10);
constexpr auto kLongestWait = std::chrono::seconds(10);

}  // namespace

QueueLock::QueueLock(const std::filesystem::path& project) {
    checkFileAccess(project);
    // A file of its own: queue.json itself becomes another file whenever it is written.
    const std::filesystem::path file = project / kQueueLock;
    lock_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    if (lock_ < 0 && errno == ELOOP)
        throw Error("The queue of the project %1 cannot be opened: its %2 is a link; remove it.", quotedPath(project),
                    std::string(kQueueLock));
    if (lock_ < 0)
        throw Error("The queue of the project %1 cannot be changed: %2.", quotedPath(project), fileProblem(errno));
    const auto end = std::chrono::steady_clock::now() + kLongestWait;
    while (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR) continue;
        if (errno != EWOULDBLOCK) return;  // a file system without locks
        if (std::chrono::steady_clock::now() > end) {
            ::close(lock_);
            throw Error(
                "The queue of the project %1 is being changed by another instance of Imago; try again in a moment.",
                quotedPath(project));
        }
        std::this_thread::sleep_for(kPause);
    }
}

QueueLock::~QueueLock() {
    ::close(lock_);
}

}  // namespace core
