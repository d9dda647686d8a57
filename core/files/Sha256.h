#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace core {

/// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256(std::span<const std::uint8_t> bytes);

}  // namespace core
