#include "core/sample/image/dicom/DicomCodecs.h"

#ifdef IMAGO_GDCM

#include <gdcmDataElement.h>
#include <gdcmFragment.h>
#include <gdcmImage.h>
#include <gdcmSequenceOfFragments.h>
#include <gdcmTrace.h>

#include <array>
#include <cstring>
#include <exception>
#include <mutex>

#include "core/base/QuietStderr.h"

namespace core {

namespace {

gdcm::TransferSyntax::TSType syntaxOf(DicomCoding coding) {
    if (coding == DicomCoding::jpegLs) return gdcm::TransferSyntax::JPEGLSLossless;
    return coding == DicomCoding::jpeg2000 ? gdcm::TransferSyntax::JPEG2000
                                           : gdcm::TransferSyntax::JPEGLosslessProcess14;
}

/// One frame, as a DICOM file of its own would have it.
std::vector<char> gdcmPixels(DicomCoding coding, ByteSpan frame, const DicomHeader& header, unsigned short bits) {
    gdcm::Image image;
    image.SetNumberOfDimensions(2);
    const std::array<unsigned, 3> sides = {static_cast<unsigned>(header.width), static_cast<unsigned>(header.height),
                                           1};
    image.SetDimensions(sides.data());
    const auto samples = static_cast<unsigned short>(header.samples());
    // All bits: GDCM aborts while it clears those that it takes for unused. What counts is told apart later.
    image.SetPixelFormat(gdcm::PixelFormat(samples, bits, bits, static_cast<unsigned short>(bits - 1), 0));
    image.SetPhotometricInterpretation(samples == 1 ? gdcm::PhotometricInterpretation::MONOCHROME2
                                       : header.colors == DicomColors::rgb ? gdcm::PhotometricInterpretation::RGB
                                                                           : gdcm::PhotometricInterpretation::YBR_FULL);
    image.SetTransferSyntax(gdcm::TransferSyntax(syntaxOf(coding)));
    gdcm::SmartPointer<gdcm::SequenceOfFragments> fragments = new gdcm::SequenceOfFragments;
    gdcm::Fragment fragment;
    fragment.SetByteValue(reinterpret_cast<const char*>(frame.data()), static_cast<std::uint32_t>(frame.size()));
    fragments->AddFragment(fragment);
    gdcm::DataElement element(gdcm::Tag(0x7FE0, 0x0010));
    element.SetValue(*fragments);
    image.SetDataElement(element);
    std::vector<char> pixels(header.pixels() * samples * (bits / 8U));
    if (image.GetBufferLength() != pixels.size() || !image.GetBuffer(pixels.data())) pixels.clear();
    return pixels;
}

}  // namespace

bool hasGdcm() {
    return true;
}

std::vector<std::uint16_t> gdcmSamples(DicomCoding coding, ByteSpan frame, const DicomHeader& header, int precision) {
    static std::once_flag once;
    std::call_once(once, [] {
        gdcm::Trace::DebugOff();
        gdcm::Trace::WarningOff();
        gdcm::Trace::ErrorOff();
    });
    if (frame.empty() || frame.size() > UINT32_MAX - 1) return {};
    try {
        // Its JPEG and JPEG 2000 print by themselves.
        const QuietStderr quiet;
        const unsigned short bits = precision <= 8 ? 8 : 16;
        const std::vector<char> pixels = gdcmPixels(coding, frame, header, bits);
        if (pixels.empty()) return {};
        std::vector<std::uint16_t> values(pixels.size() / (bits / 8U));
        if (bits == 16) {
            std::memcpy(values.data(), pixels.data(), pixels.size());
        } else {
            for (std::size_t at = 0; at < values.size(); ++at) values[at] = static_cast<std::uint8_t>(pixels[at]);
        }
        return values;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace core

#else

namespace core {

bool hasGdcm() {
    return false;
}

std::vector<std::uint16_t> gdcmSamples(DicomCoding, ByteSpan, const DicomHeader&, int) {
    return {};
}

}  // namespace core

#endif
