#pragma once

namespace core {

/// Sets how many threads LibTorch may use for work that the calling thread starts: 1 or more. The number belongs to
/// the calling thread, so each worker calls this itself.
void setComputeThreads(int threads);

}  // namespace core
