#pragma once

#include <filesystem>
#include <string>

#include "core/base/Message.h"

namespace core {

/// What Imago itself makes of folders.
enum class OwnFolder { none, project, run, model, images };

/// None for a folder that is not ours. Told by the first bytes of the file that marks such a folder.
OwnFolder ownFolderKind(const std::filesystem::path& folder);

/// As it is named in a report: "a project of Imago".
Message ownFolderName(OwnFolder kind);

/// True for "runs", "favourites" and the other folders that a project keeps in itself.
bool isProjectPart(const std::string& name);

}  // namespace core
