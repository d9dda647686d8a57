#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/files/AtomicFile.h"

namespace core {

/// One array of an NPZ file, as numpy.load() gives it: either floats or texts fill `shape`, row by row.
struct NpzArray {
    std::string name;
    std::vector<std::size_t> shape;
    std::vector<float> floats = {};
    std::vector<std::string> texts = {};  ///< UTF-8, other bytes become U+FFFD; used where `floats` is empty
};

/// What a .npy file begins with, before the values of an array: `type` as NumPy's descr, such as "<f4".
std::vector<std::uint8_t> npyHeader(const std::string& type, const std::vector<std::size_t>& shape);

/// A whole .npy file.
std::vector<std::uint8_t> npyFile(const NpzArray& array);

/// Writes arrays as NumPy's NPZ (a ZIP of .npy files, uncompressed): whole or not at all, the same arrays the same
/// bytes. Throws Error when the file cannot be written.
void writeNpz(const std::filesystem::path& file, std::span<const NpzArray> arrays,
              Existing existing = Existing::replaced);

}  // namespace core
