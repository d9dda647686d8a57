#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace core {

/// True for "emnist-letters-train-images-idx3-ubyte.gz" and the like, in any case.
bool isEmnistName(const std::filesystem::path& images);

/// What the labels of an EMNIST file of images stand for, by the file beside it, "emnist-letters-mapping.txt": of each
/// label the characters, such as "Aa" where capital and small letters are one class. Empty where there is no such file,
/// or it is none.
std::map<std::int64_t, std::string> readEmnistMapping(const std::filesystem::path& images);

}  // namespace core
