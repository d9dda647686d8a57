#include <cstdlib>

#include "core/dataset/formats/DelimitedText.h"

// Whatever bytes a table has, its records come from its lines, in order. See fuzz_safetensors.cpp for how to run it.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::size_t line = 0;
    std::size_t letters = 0;
    for (const core::TextRecord& record : core::readDelimited(text)) {
        if (record.line <= line || record.cells.empty()) std::abort();
        line = record.line;
        for (const std::string& cell : record.cells) letters += cell.size();
    }
    if (letters > size) std::abort();
    return 0;
}
