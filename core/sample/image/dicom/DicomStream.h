#pragma once

#include <cstdint>
#include <vector>

#include "core/sample/image/ByteReading.h"
#include "core/sample/image/dicom/DicomPixels.h"

namespace core {

/// What the header of a compressed frame says of it. The decoders of GDCM 3.0 take its word that this is what the DICOM
/// file says, too, and abort or write past the end where it is not: so nothing goes to them unchecked.
struct DicomStream {
    bool whole = false;  ///< the header is whole, and of a kind that is read
    std::int64_t width = 0;
    std::int64_t height = 0;
    int components = 0;
    int precision = 0;                    ///< bits of a sample
    bool baseline = false;                ///< JPEG with 8 bits that libjpeg reads
    bool hasColorMark = false;            ///< JPEG: a segment says which colors it has
    std::vector<std::uint8_t> bare = {};  ///< JPEG: only the segments that are needed to decode it

    bool suits(const DicomHeader& header) const {
        return whole && width == header.width && height == header.height && components == header.samples();
    }
};

/// `coding` is jpeg, jpegLs or jpeg2000.
DicomStream readDicomStream(DicomCoding coding, ByteSpan frame);

}  // namespace core
