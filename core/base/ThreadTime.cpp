#include "core/base/ThreadTime.h"

#include <ctime>

namespace core {

std::chrono::duration<double> threadTime() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

}  // namespace core
