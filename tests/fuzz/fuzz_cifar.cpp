#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/formats/CifarFiles.h"
#include "tests/fuzz/FuzzFile.h"

// Whatever bytes the files of CIFAR have: their kind is found, and names of classes can be shown. See
// fuzz_safetensors.cpp for how to run it.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const FuzzFile bytes(data, size);
    if (core::findCifarFiles(bytes.path()).training.size() != 1) std::abort();
    for (const std::size_t count : {1, 2, 10}) {
        try {
            const std::vector<std::string> names = core::readCifarNames(bytes.path(), count);
            if (names.size() != count) std::abort();
            for (const std::string& name : names)
                if (name.empty() || name != core::withoutControls(core::escapedUtf8(name))) std::abort();
        } catch (const core::Error&) {
            // A sentence for people: what is wanted.
        }
    }
    return 0;
}
