#include "core/base/ThreadPriority.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace core {

void lowerThreadPriority(int niceness) {
    // On Linux the nice value belongs to the thread, and new threads inherit it.
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), niceness);
}

}  // namespace core
