#include "core/dataset/SampleBlock.h"

#include <sys/mman.h>

#include <new>

namespace core {

namespace {

constexpr std::size_t kHugePage = 2 << 20;

}  // namespace

SampleBlock takeSampleBlock(std::size_t bytes) {
    if (bytes < 2 * kHugePage) {
        SampleBlock small(static_cast<std::uint8_t*>(std::malloc(bytes)));
        if (!small) throw std::bad_alloc();
        return small;
    }
    const std::size_t whole = bytes + (kHugePage - bytes % kHugePage) % kHugePage;
    SampleBlock large(static_cast<std::uint8_t*>(std::aligned_alloc(kHugePage, whole)));
    if (!large) throw std::bad_alloc();
    ::madvise(large.get(), whole, MADV_HUGEPAGE);  // where there are none, nothing is lost
    return large;
}

}  // namespace core
