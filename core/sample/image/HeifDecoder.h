#pragma once

// Core-internal: needs OpenCV.

#include <cstdint>
#include <opencv2/core/mat.hpp>
#include <span>
#include <string_view>

#include "core/base/Message.h"

namespace core {

/// Whether this system can decode images of this kind (see heifKind()): libheif loads its decoders while the program
/// runs. Never where Imago was built without libheif.
bool canDecodeHeif(std::string_view kind);

/// What a HEIC or AVIF file shows, before its values become 8 bits.
struct HeifPixels {
    cv::Mat pixels;   ///< 8 bits a channel, or 16 of which `highest` says how many are used; BGR or BGRA
    int highest = 0;  ///< the value that stands for white; 0 with 8 bits
    Message problem;  ///< as DecodedImage has it
};

/// The main image of the file, turned, mirrored and cropped as the file says. Its size has been checked: see
/// readHeifHeader(), and canDecodeHeif() is true. Any thread. Never throws for what is in the bytes.
HeifPixels readHeif(std::span<const std::uint8_t> bytes, std::string_view kind);

}  // namespace core
