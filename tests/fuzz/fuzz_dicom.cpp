#include <algorithm>
#include <cstdlib>

#include "core/sample/image/DicomDecoder.h"

// Whatever bytes a DICOM file has, its frames give a clause, or an image of the size that the header says. Built with
// GDCM where that is found. See fuzz_safetensors.cpp for how to run it.

namespace {

void check(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> bytes(data, size);
    const core::DicomHeader header = core::readDicomHeader(core::readDicomElements(bytes));
    // What takes long only because it is large tells nothing.
    if (header.problem.empty() && header.pixels() > 65536) return 0;
    const core::DicomFile file(bytes);
    core::DicomView view;
    view.window.from = static_cast<core::DicomWindow::From>(size % 3);
    for (std::size_t frame = 0; frame < std::min<std::size_t>(file.frames(), 3); ++frame) {
        const core::DecodedImage decoded = file.decode(frame, view);
        check(decoded.problem.empty() != decoded.image.empty());
        if (!decoded.problem.empty()) continue;
        check(decoded.image.width() == header.width && decoded.image.height() == header.height);
        check(!decoded.values || decoded.values->lowest <= decoded.values->highest);
    }
    return 0;
}
