#pragma once

#include <filesystem>

namespace core {

/// Whether somebody has the name; a link that leads nowhere has it as well.
bool isTaken(const std::filesystem::path& path);

/// Whether nobody has the name. False where a link leads nowhere or the disk does not say: who then reads the file
/// hears what is wrong with it.
bool isMissing(const std::filesystem::path& path);

/// Throws Error where somebody has the name.
void requireFreeName(const std::filesystem::path& path);

/// Renames only where nobody has the name `target`. Errno or 0; EEXIST where it is taken.
int renameToFree(const std::filesystem::path& file, const std::filesystem::path& target);

/// A name that a file got, or the errno for which it got none.
struct FreeName {
    std::filesystem::path path;
    int problem = 0;
};

/// Renames to the first name that nobody has: "a.png", "a-2.png", "a-3.png", ...
FreeName renameToFirstFree(const std::filesystem::path& file, const std::filesystem::path& wanted);

}  // namespace core
