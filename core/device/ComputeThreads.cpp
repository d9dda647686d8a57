#include "core/device/ComputeThreads.h"

#include <ATen/Parallel.h>

#include <algorithm>

namespace core {

void setComputeThreads(int threads) {
    threads = std::max(1, threads);
    // OpenMP keeps the number for each calling thread, and asking is cheaper than setting.
    if (at::get_num_threads() != threads) at::set_num_threads(threads);
}

}  // namespace core
