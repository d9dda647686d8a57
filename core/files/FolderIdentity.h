#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <utility>

namespace core {

/// Which folder it is, whatever it is called: device and inode. Nothing where there is none.
using FolderIdentity = std::optional<std::pair<dev_t, ino_t>>;

/// Of the folder that has this name now. Thread-safe.
FolderIdentity identityOf(const std::filesystem::path& folder);

}  // namespace core
