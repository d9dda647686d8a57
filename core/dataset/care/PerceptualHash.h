#pragma once

#include <cstddef>
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

// How near duplicates are found by their hashes: see findNearDuplicates().

inline constexpr int kHashQuarters = 4;
inline constexpr int kQuarterBits = 16;
/// Bits in which the hashes of near duplicates differ at most.
inline constexpr int kMostBits = 10;
/// Samples that one is compared with by each quarter, at most.
inline constexpr std::size_t kMostCompared = 4096;

inline std::uint16_t quarterOf(std::uint64_t hash, int quarter) {
    return static_cast<std::uint16_t>(hash >> (kQuarterBits * quarter));
}

}  // namespace core
