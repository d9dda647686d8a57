#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/Message.h"

namespace core {

/// What a record of CIFAR's binary version is made of: its labels, then 32 x 32 of red, of green and of blue.
struct CifarKind {
    const char* name = "";          ///< "CIFAR-10"
    std::size_t labelBytes = 0;     ///< 1, or 2: coarse and fine
    std::size_t classes = 0;        ///< of the last label
    std::size_t coarseClasses = 0;  ///< 0 where there are none
};

inline constexpr CifarKind kCifar10 = {"CIFAR-10", 1, 10, 0};
inline constexpr CifarKind kCifar100 = {"CIFAR-100", 2, 100, 20};
inline constexpr int kCifarSide = 32;
inline constexpr std::size_t kCifarPixelBytes = 3 * kCifarSide * kCifarSide;

/// The files of one dataset.
struct CifarFiles {
    CifarKind kind;
    std::filesystem::path folder;  ///< that they lie in
    std::vector<std::filesystem::path> training;
    std::vector<std::filesystem::path> test;
    std::vector<Message> notes;
};

/// Whether findCifarFiles() may find some: a folder that has them, or has a folder with them, or a .bin file whose name
/// or size is that of one. Asks the disk.
bool looksLikeCifar(const std::filesystem::path& source);

/// Throws Error: there are several, or those for Python, or none.
CifarFiles findCifarFiles(const std::filesystem::path& source);

/// The names in a file of them, one a line; empty where the file is missing. Throws Error where they are not `count`.
std::vector<std::string> readCifarNames(const std::filesystem::path& file, std::size_t count);

}  // namespace core
