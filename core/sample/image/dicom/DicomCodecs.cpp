#include "core/sample/image/dicom/DicomCodecs.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/sample/image/JpegDecoder.h"
#include "core/sample/image/dicom/DicomStream.h"

namespace core {

namespace {

std::string codingName(DicomCoding coding) {
    if (coding == DicomCoding::jpeg2000) return "JPEG 2000";
    return coding == DicomCoding::jpegLs ? "JPEG-LS" : "JPEG";
}

/// libjpeg takes three channels for brightness and differences of colors, unless a segment says otherwise.
std::vector<std::uint8_t> withRgbMark(ByteSpan jpeg) {
    static constexpr std::array<std::uint8_t, 16> kMark = {0xFF, 0xEE, 0,   14, 'A', 'd', 'o', 'b',
                                                           'e',  0,    100, 0,  0,   0,   0,   0};
    std::vector<std::uint8_t> marked(jpeg.begin(), jpeg.begin() + 2);
    marked.insert(marked.end(), kMark.begin(), kMark.end());
    marked.insert(marked.end(), jpeg.begin() + 2, jpeg.end());
    return marked;
}

/// Whether the mark of the end, which all of these codings have, is there, behind it at most some padding. Without it
/// the decoder of JPEG-LS takes seconds for a few bytes.
bool hasEnd(ByteSpan frame) {
    constexpr std::size_t kMostPadding = 64;
    static constexpr std::array<std::uint8_t, 2> kEnd = {0xFF, 0xD9};
    const ByteSpan last = frame.last(std::min(frame.size(), kMostPadding));
    return std::search(last.begin(), last.end(), kEnd.begin(), kEnd.end()) != last.end();
}

DicomSamples baselineSamples(ByteSpan frame, const DicomHeader& header, const DicomStream& stream) {
    DicomSamples result;
    const bool mark = header.colors == DicomColors::rgb && !stream.hasColorMark;
    const DecodedImage decoded = mark ? decodeJpeg(withRgbMark(frame)) : decodeJpeg(frame);
    result.problem = decoded.problem;
    if (!result.problem.empty()) return result;
    const auto pixels = decoded.image.pixels();
    result.values.assign(pixels.begin(), pixels.end());
    result.colors = header.samples() == 3 ? DicomColors::rgb : header.colors;
    return result;
}

}  // namespace

DicomSamples compressedDicomSamples(DicomCoding coding, ByteSpan frame, const DicomHeader& header) {
    DicomSamples result;
    const std::string name = codingName(coding);
    const DicomStream stream = readDicomStream(coding, frame);
    if (!stream.suits(header)) {
        result.problem = Message("its %1 data is damaged, or not what its DICOM header says", name);
        return result;
    }
    if (stream.baseline) return baselineSamples(frame, header, stream);
    if (!hasGdcm()) {
        result.problem = Message(
            "its compression (%1) needs GDCM, which this version of Imago was built without: save it uncompressed",
            name);
        return result;
    }
    if (!hasEnd(frame)) {
        result.problem = Message("the %1 data ends early", name);
        return result;
    }
    result.values = gdcmSamples(coding, stream.bare.empty() ? frame : ByteSpan(stream.bare), header, stream.precision);
    result.colors = header.colors;
    // JPEG has the differences of colors for every pixel once it is decoded, and JPEG 2000 undoes its own.
    if (result.colors == DicomColors::ybr422) result.colors = DicomColors::ybr;
    if (result.values.empty()) result.problem = Message("the %1 data is damaged or of an unknown variant", name);
    return result;
}

}  // namespace core
