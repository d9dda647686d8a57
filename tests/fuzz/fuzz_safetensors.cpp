#include <cstdlib>

#include "core/base/Error.h"
#include "core/files/SafetensorsHeader.h"

// Whatever bytes a file holds, the reader gives a sentence or a header that is true of them. With Clang:
//   cmake --preset core -B build/fuzz -DIMAGO_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++
//   cmake --build build/fuzz --target fuzz_safetensors
//   build/fuzz/bin/fuzz_safetensors -max_total_time=600 corpus tests/fuzz/safetensors
// What a fuzzing finds is kept in tests/fuzz/safetensors, which core.safetensors reads again.

namespace {

void check(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const core::SafetensorsHeader header = core::readSafetensorsHeader({data, size}, "file");
        check(header.dataOffset <= size);
        std::uint64_t at = 0;
        for (const core::SafetensorsEntry& entry : header.entries) {
            check(entry.begin == at && entry.end >= entry.begin);
            std::uint64_t bytes = core::safetensorsTypeSize(entry.dtype);
            check(bytes > 0);
            for (const std::int64_t side : entry.shape) {
                check(side >= 0);
                bytes *= static_cast<std::uint64_t>(side);
            }
            check(bytes == entry.end - entry.begin);
            at = entry.end;
        }
        check(header.dataOffset + at == size);
    } catch (const core::Error&) {
        // A sentence for people: what is wanted.
    }
    return 0;
}
