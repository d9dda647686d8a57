#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One tensor of a safetensors file (https://huggingface.co/docs/safetensors): what it is and where its bytes lie.
struct SafetensorsEntry {
    std::string name;
    std::string dtype;                ///< "F32", "F16", ...: see safetensorsTypeSize()
    std::vector<std::int64_t> shape;  ///< 0 or more each; empty for a scalar
    std::uint64_t begin = 0;          ///< first byte, counted from the start of the data
    std::uint64_t end = 0;            ///< one past the last byte
};

struct SafetensorsHeader {
    std::vector<SafetensorsEntry> entries;  ///< in the order of their bytes
    std::map<std::string, std::string> metadata;
    std::uint64_t dataOffset = 0;  ///< where the data starts in the file
};

/// Bytes of one value; 0 for a type that this program does not know.
std::uint64_t safetensorsTypeSize(std::string_view dtype);

/// Bytes from the start of a file to the end of its header, as its first 8 bytes say. Throws Error whose sentence
/// begins with `file` where a file of `fileSize` bytes cannot have such a header.
std::uint64_t safetensorsHeaderEnd(std::span<const std::uint8_t> start, std::uint64_t fileSize,
                                   const std::string& file);

/// Reads and checks the header of a whole file, strictly: known types, shapes that fill their bytes exactly, bytes that
/// cover the data without overlap or hole. Nothing is reserved on the word of the file. Throws Error whose sentence
/// begins with `file`.
SafetensorsHeader readSafetensorsHeader(std::span<const std::uint8_t> bytes, const std::string& file);

/// The same from the `start` of a file of `fileSize` bytes, which holds the header at least.
SafetensorsHeader readSafetensorsHeader(std::span<const std::uint8_t> start, std::uint64_t fileSize,
                                        const std::string& file);

/// The header's bytes for a file with these entries (in order, without holes), length field and padding included.
std::string writeSafetensorsHeader(std::span<const SafetensorsEntry> entries,
                                   const std::map<std::string, std::string>& metadata);

}  // namespace core
