#include "core/sample/image/DicomDecoder.h"

#include <new>

#include "core/sample/image/dicom/DicomImage.h"

namespace core {

DicomFile::DicomFile(std::span<const std::uint8_t> bytes)
    : data_(readDicomElements(bytes)), header_(readDicomHeader(data_)) {}

DecodedImage DicomFile::decode(std::size_t frame, const DicomView& view) const {
    if (!header_.problem.empty()) return refused(header_.problem);
    try {
        const DicomSamples samples = readDicomSamples(data_, header_, frame);
        if (!samples.problem.empty()) return refused(samples.problem);
        DecodedImage result = dicomImage(data_, header_, frame, samples, view);
        result.slice = header_.slice;
        return result;
    } catch (const std::bad_alloc&) {
        return refused(Message("there is not enough memory for it"));
    }
}

std::size_t dicomPixels(std::span<const std::uint8_t> bytes) {
    return isDicom(bytes) ? readDicomHeader(readDicomElements(bytes)).pixels() : 0;
}

DecodedImage decodeDicom(std::span<const std::uint8_t> bytes, const DicomView& view) {
    const DicomFile file(bytes);
    if (file.problem().empty() && file.frames() > 1)
        return refused(Message("it contains %1 frames: open it on its own", file.frames()));
    return file.decode(0, view);
}

}  // namespace core
