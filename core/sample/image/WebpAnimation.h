#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// True for the bytes of an animated WebP, which OpenCV cannot read.
bool isWebpAnimation(std::span<const std::uint8_t> bytes);

/// Its first frame as a WebP of its own; empty where that does not fill the image, or is not whole.
std::optional<std::vector<std::uint8_t>> firstWebpFrame(std::span<const std::uint8_t> bytes);

}  // namespace core
