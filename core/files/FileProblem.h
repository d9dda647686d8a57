#pragma once

#include <filesystem>
#include <string>

namespace core {

/// The path between double quotes, as error sentences name files.
std::string quotedPath(const std::filesystem::path& path);

/// What an errno of the file system means to a person and what to do, as a clause: "the disk is full; free some
/// space and try again".
std::string fileProblem(int errorNumber);

/// The sentence for a file that could not be written for that reason.
std::string cannotWrite(const std::filesystem::path& file, int errorNumber);

}  // namespace core
