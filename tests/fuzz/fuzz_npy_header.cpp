#include <algorithm>
#include <cstdlib>

#include "core/dataset/formats/NpyHeader.h"

// Whatever bytes a .npy file begins with, the reader gives a clause or a header that is true of them. See
// fuzz_safetensors.cpp for how to run it.

namespace {

void check(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> start(data, size);
    const std::size_t needed = core::npyHeaderBytes(start);
    check(needed == 0 || needed <= core::kLongestNpyHeader || needed > size);
    core::NpyHeader header;
    if (!core::readNpyHeader(start, header).empty()) return 0;
    check(header.headerBytes <= size && header.headerBytes == needed);
    // Where one side is 0 there are no values, however long the others are.
    std::uint64_t values = std::ranges::count(header.shape, 0U) > 0 ? 0 : 1;
    for (const std::uint64_t side : header.shape) check(values == 0 || !__builtin_mul_overflow(values, side, &values));
    check(values == header.values);
    std::uint64_t bytes = 0;
    check(!__builtin_mul_overflow(values, header.itemBytes, &bytes));
    if (header.isNumeric()) check(bytes == header.dataBytes && header.itemBytes >= 1 && header.itemBytes <= 8);
    return 0;
}
