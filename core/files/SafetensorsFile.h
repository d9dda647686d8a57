#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace core {

/// All bytes of a safetensors file of at most `limit` bytes. The header is read and checked against the file's size
/// before memory is taken for the rest, so that no false promise costs a gigabyte. Throws Error that names the file.
std::vector<std::uint8_t> readSafetensorsFile(const std::filesystem::path& file, std::uint64_t limit);

}  // namespace core
