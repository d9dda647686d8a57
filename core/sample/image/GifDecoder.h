#pragma once

#include <cstdint>
#include <span>

#include "core/sample/image/ImageDecoder.h"

namespace core {

/// The first frame of a GIF as RGB, of the size that its header names, over `background`: also where the frame does not
/// cover it. `endMissing` where all pixels are there, but not the mark behind them. Takes as much memory as the
/// header's width x height asks for, which the caller has checked. A frame that ends early is a problem.
DecodedImage decodeGif(std::span<const std::uint8_t> bytes, const Rgb& background = kWhite);

}  // namespace core
