#include "app/commands/DatasetStore.h"

#include <cstdlib>
#include <filesystem>

namespace app {

namespace {

/// Relative paths do not count, says the XDG Base Directory Specification.
std::filesystem::path folderIn(const char* variable) {
    const char* value = std::getenv(variable);
    const std::filesystem::path folder = value == nullptr ? "" : value;
    return folder.is_absolute() ? folder : std::filesystem::path();
}

}  // namespace

std::unique_ptr<core::DatasetCache> datasetCache(bool isUsed) {
    std::filesystem::path folder = folderIn("XDG_CACHE_HOME");
    if (folder.empty() && !folderIn("HOME").empty()) folder = folderIn("HOME") / ".cache";
    if (!isUsed || folder.empty()) return nullptr;
    return std::make_unique<core::DatasetCache>(folder / "imago" / "datasets");
}

}  // namespace app
