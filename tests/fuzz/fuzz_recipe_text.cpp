#include <cstdlib>
#include <string>

#include "core/base/Error.h"
#include "core/sample/image/JpegSegments.h"
#include "core/sample/image/PngText.h"
#include "core/sample/image/WebpChunks.h"

// Whatever bytes an image file has: a text that is put into it is found in it again, or the file is refused. See
// fuzz_safetensors.cpp for how to run it.

namespace {

void check(bool holds) {
    if (!holds) std::abort();
}

const std::string kText = "<x>recipe</x>";

/// `put` throws for what is no such file.
template <typename Put, typename Find>
void checkRoundTrip(std::span<const std::uint8_t> file, Put put, Find find) {
    const std::optional<std::string> before = find(file);
    try {
        const std::vector<std::uint8_t> made = put(file);
        const std::optional<std::string> after = find(made);
        check(after == kText || (before && after == before));
    } catch (const core::Error&) {
        // A sentence for people: what is wanted.
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using Bytes = std::span<const std::uint8_t>;
    const Bytes file(data, size);
    const core::PngText text{"imago:recipe", kText};
    checkRoundTrip(
        file, [&](Bytes png) { return core::withPngTexts(png, std::span(&text, 1)); },
        [](Bytes png) { return core::pngText(png, "imago:recipe"); });
    checkRoundTrip(
        file, [](Bytes jpeg) { return core::withJpegXmp(jpeg, kText); },
        [](Bytes jpeg) { return core::jpegXmp(jpeg); });
    core::webpXmp(file);
    try {
        core::withWebpXmp(file, kText);
    } catch (const core::Error&) {
    }
    return 0;
}
