#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "core/base/Message.h"
#include "core/sample/image/DecodeOptions.h"
#include "core/sample/image/Image.h"
#include "core/sample/image/WhitePoint.h"
#include "core/sample/image/dicom/DicomView.h"

namespace core {

/// An image, or why there is none.
struct DecodedImage {
    Image image;
    Message problem;                   ///< one clause, "the JPEG data ends early"; empty when the image is good
    bool endMissing = false;           ///< all rows are there, but not the mark of the file's end
    HighestValues highest;             ///< of an image with more than 8 bits a channel
    std::optional<DicomRange> values;  ///< of a DICOM image whose full range is shown: see DicomView
    std::optional<SlicePlace> slice;   ///< of a DICOM image
};

inline DecodedImage refused(Message problem) {
    DecodedImage result;
    result.problem = std::move(problem);
    return result;
}

/// PNG, JPEG, WebP, GIF, BMP, TIFF, PNM or DICOM bytes, and HEIC and AVIF where this system has a decoder, as 8-bit
/// gray or RGB: transparency over the background that `options` name, turned as EXIF or HEIF says, the first frame of
/// an animation. Refuses above 100 megapixels before it takes memory. Never throws for what is in the bytes.
DecodedImage decodeImage(std::span<const std::uint8_t> bytes, const DecodeOptions& options = {});

}  // namespace core
