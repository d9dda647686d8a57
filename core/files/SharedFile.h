#pragma once

#include <filesystem>
#include <string>

namespace core {

/// What tells whether somebody has changed a file: its SHA-256, or an empty text where there is none. Throws Error when
/// it cannot be read.
std::string fingerprint(const std::filesystem::path& file);

/// Gives a file that is in the way, but must not be lost, another name in its folder: "a.json" becomes
/// "a-`word`.json", or "a-`word`-2.json" where that is taken. Returns the new path. Throws Error when it cannot be
/// renamed.
std::filesystem::path setAside(const std::filesystem::path& file, const std::string& word);

}  // namespace core
