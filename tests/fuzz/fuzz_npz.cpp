#include "core/base/Error.h"
#include "core/dataset/formats/NpyFile.h"
#include "tests/fuzz/FuzzFile.h"

// Whatever bytes a file of NumPy has, a .npy or a ZIP of them, each of its arrays gives as many bytes as its header
// says, or a sentence. See fuzz_safetensors.cpp for how to run it.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const FuzzFile bytes(data, size);
    try {
        const core::NpyFile file(bytes.path());
        for (const core::NpyArray& array : file.arrays()) {
            if (!array.problem.empty() || !array.header.isNumeric()) continue;
            try {
                if (file.read(array, {}).size() != array.header.dataBytes) std::abort();
            } catch (const core::Error&) {
                // Only this array is damaged.
            }
        }
    } catch (const core::Error&) {
        // A sentence for people: what is wanted.
    }
    return 0;
}
