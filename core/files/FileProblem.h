#pragma once

#include <filesystem>
#include <string>

#include "core/base/Message.h"

namespace core {

/// The path between double quotes, as error sentences name files, with \x1B for each control character and,
/// where that is longer than 400 bytes, shortened as shownName() does it.
std::string quotedPath(const std::filesystem::path& path);

/// What an errno of the file system means to a person and what to do, as a clause: "the disk is full; free some
/// space and try again".
Message fileProblem(int errorNumber);

/// The sentence for a file that could not be written for that reason.
Message cannotWrite(const std::filesystem::path& file, int errorNumber);

}  // namespace core
