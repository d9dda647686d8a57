#pragma once

#include "core/sample/image/ImageDecoder.h"
#include "core/sample/image/dicom/DicomPixels.h"

namespace core {

/// The images of a DICOM file. Of its header only what describes the pixels is looked at: nothing that it says of a
/// patient is kept or shown. The lengths in it are checked by code of ours, since GDCM, which decodes JPEG (lossless,
/// or with 12 bits), JPEG-LS and JPEG 2000 where this build has it, aborts on many damaged files.
class DicomFile {
   public:
    /// `bytes` must outlive it. Never throws for what is in them.
    explicit DicomFile(std::span<const std::uint8_t> bytes);

    /// Why it has no images, a clause; else empty.
    const Message& problem() const { return header_.problem; }
    std::size_t frames() const { return header_.frames; }

    /// 8-bit gray or RGB of one of the frames. Any thread may call it. Refuses above 100 megapixels before it takes
    /// memory, and never throws for what is in the bytes.
    DecodedImage decode(std::size_t frame, const DicomView& view) const;

   private:
    DicomData data_;
    DicomHeader header_;
};

/// Pixels of a frame, as the header says; 0 where the bytes are not DICOM. Nothing is decoded.
std::size_t dicomPixels(std::span<const std::uint8_t> bytes);

/// The image of a file that has one frame.
DecodedImage decodeDicom(std::span<const std::uint8_t> bytes, const DicomView& view);

}  // namespace core
