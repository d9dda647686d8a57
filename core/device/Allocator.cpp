#include "core/device/Allocator.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace core {

void keepFreedMemory() {
#ifdef __GLIBC__
    // Larger buffers (a dataset, say) still go back to the system as soon as they are freed.
    constexpr int kLargestKept = 32 << 20;  // bytes; the most that glibc allows
    constexpr int kSpare = 256 << 20;       // bytes
    mallopt(M_MMAP_THRESHOLD, kLargestKept);
    mallopt(M_TRIM_THRESHOLD, kSpare);
#endif
}

}  // namespace core
