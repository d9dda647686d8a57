#pragma once

#include <filesystem>
#include <string>

namespace core {

/// The path between double quotes, as error sentences name files.
std::string quotedPath(const std::filesystem::path& path);

/// What an errno of the file system means to a person and what to do, as a clause: "the disk is full; free some
/// space and try again".
std::string fileProblem(int errorNumber);

}  // namespace core
