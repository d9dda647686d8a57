#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace core {

/// Bytes that one checksum of a cached dataset speaks for.
inline constexpr std::size_t kSumBlock = 1 << 20;

/// Checksums that samples of `bytes` bytes have.
constexpr std::uint64_t sumsFor(std::uint64_t bytes) {
    return bytes / kSumBlock + (bytes % kSumBlock != 0 ? 1 : 0);
}

/// A checksum against accidents, not against people: about as fast as memory is read. Whatever happens to up to 8 bytes
/// in a row that begin at a multiple of 8 changes it for certain, anything else but for one time in 2^64.
std::uint64_t blockSum(std::span<const std::uint8_t> bytes);

}  // namespace core
