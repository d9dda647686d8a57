#pragma once

#include <cstdint>
#include <vector>

#include "core/sample/image/dicom/DicomHeader.h"

namespace core {

/// How the frames of a file are written.
enum class DicomCoding { native, rle, jpeg, jpegLs, jpeg2000, unknown };

DicomCoding dicomCoding(const DicomData& data);

/// The samples of one frame as the file has them, all channels of a pixel after each other.
struct DicomSamples {
    Message problem;  ///< a clause; empty where they are whole
    std::vector<std::uint16_t> values;
    DicomColors colors = DicomColors::gray;  ///< never ybr422
};

/// `header` has no problem, and `frame` is one of its frames. Takes memory only where there are as many bytes as the
/// header asks for. Never throws for what is in them.
DicomSamples readDicomSamples(const DicomData& data, const DicomHeader& header, std::size_t frame);

/// The channels of a frame that is stored as an uncompressed one.
DicomSamples nativeDicomSamples(ByteSpan bytes, const DicomHeader& header, bool bigEndian);

/// Of a frame in the run length encoding of DICOM.
DicomSamples rleDicomSamples(ByteSpan frame, const DicomHeader& header);

}  // namespace core
