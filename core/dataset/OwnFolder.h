#pragma once

#include <filesystem>
#include <string>

namespace core {

/// What Imago itself made of this folder, as it is named in a report: "a project of Imago"; empty for a folder that is
/// not ours. Told by the first bytes of the file that marks such a folder.
std::string ownFolderKind(const std::filesystem::path& folder);

inline constexpr const char* kProjectKind = "a project of Imago";

/// True for "runs", "favourites" and the other folders that a project keeps in itself.
bool isProjectPart(const std::string& name);

}  // namespace core
