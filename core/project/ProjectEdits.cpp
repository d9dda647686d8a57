#include "core/project/ProjectEdits.h"

#include <system_error>

#include "core/files/FileAccess.h"
#include "core/project/LabelsFile.h"

namespace core {

namespace {

namespace fs = std::filesystem;

/// One text for one place, however it is written.
std::string plainPlace(const std::string& source) {
    std::error_code ignored;
    if (!fs::exists(source, ignored)) return source;
    fs::path place = fs::absolute(source).lexically_normal();
    if (!place.has_filename()) place = place.parent_path();
    return place.string();
}

}  // namespace

std::string sourcePlace(const std::string& source) {
    std::error_code ignored;
    return fs::exists(source, ignored) ? fs::absolute(source).string() : source;
}

DatasetEdits projectEdits(const fs::path& folder, const std::string& source) {
    checkFileAccess(folder);
    const EditsBySource all = readEdits(folder);
    if (const auto same = all.find(source); same != all.end()) return same->second;
    const std::string place = plainPlace(source);
    for (const auto& [known, edits] : all)
        if (plainPlace(known) == place) return edits;
    return {};
}

}  // namespace core
