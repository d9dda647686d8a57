#include "core/base/Error.h"
#include "core/dataset/formats/IdxFile.h"
#include "tests/fuzz/FuzzFile.h"

// Whatever bytes an IDX file has, plain or gzip, it gives the records that it promises, or is refused in a sentence.
// See fuzz_safetensors.cpp for how to run it.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const FuzzFile bytes(data, size);
    const bool looks = core::looksLikeIdx(bytes.path());
    try {
        core::IdxFile file(bytes.path());
        if (!looks || file.dimensions().empty() || file.count() == 0) std::abort();
        std::vector<std::uint8_t> record(file.recordBytes());
        for (std::size_t index = 0; index < file.count(); ++index) file.read(record);
        file.finish();
    } catch (const core::Error&) {
        // A sentence for people: what is wanted.
    }
    return 0;
}
