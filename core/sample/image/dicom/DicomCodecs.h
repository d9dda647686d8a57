#pragma once

#include <vector>

#include "core/sample/image/dicom/DicomPixels.h"

namespace core {

/// A frame in JPEG, JPEG-LS or JPEG 2000, which must be what `header` says. JPEG with 8 bits is read by libjpeg, the
/// others by GDCM where this build has it. Never throws for what is in the bytes.
DicomSamples compressedDicomSamples(DicomCoding coding, ByteSpan frame, const DicomHeader& header);

/// Whether this build has GDCM.
bool hasGdcm();

/// What GDCM makes of a frame whose header was checked (see DicomStream), `precision` bits a sample, the channels of a
/// pixel after each other; empty where it cannot read it, or is not here.
std::vector<std::uint16_t> gdcmSamples(DicomCoding coding, ByteSpan frame, const DicomHeader& header, int precision);

}  // namespace core
