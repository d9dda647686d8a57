#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "core/base/Message.h"
#include "core/sample/image/Image.h"
#include "core/sample/image/WhitePoint.h"

namespace core {

/// An image, or why there is none.
struct DecodedImage {
    Image image;
    Message problem;          ///< one clause, "the JPEG data ends early"; empty when the image is good
    bool endMissing = false;  ///< all rows are there, but not the mark of the file's end
    HighestValues highest;    ///< of an image with more than 8 bits a channel
};

inline DecodedImage refused(Message problem) {
    DecodedImage result;
    result.problem = std::move(problem);
    return result;
}

/// PNG, JPEG, WebP, BMP, TIFF or PNM bytes as 8-bit gray or RGB: transparency over white, turned as EXIF says, the
/// first frame of an animated WebP. Of samples with more than 8 bits `white` says which become 255; without it the
/// range that this image really uses. Refuses above 100 megapixels before it takes memory. Never throws for what is in
/// the bytes.
DecodedImage decodeImage(std::span<const std::uint8_t> bytes, const std::optional<WhitePoint>& white = {});

}  // namespace core
