#pragma once

#include <cstdint>
#include <vector>

#include "core/sample/image/Image.h"

namespace core {

/// Side that perceptualHash() looks at, in pixels.
inline constexpr int kHashedSide = 32;

/// 64 bits that stay much the same when an image is compressed, or becomes brighter or larger: the signs of the 64
/// lowest frequencies, without the constant, of the discrete cosine transform of `gray` (32 x 32 values, 0 to 255). A
/// mirrored image differs in about half of them.
std::uint64_t perceptualHash(const std::vector<float>& gray);

/// Bits in which two hashes differ.
int hashDistance(std::uint64_t one, std::uint64_t other);

}  // namespace core
