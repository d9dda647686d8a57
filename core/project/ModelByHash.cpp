#include "core/project/ModelByHash.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/files/FileAccess.h"
#include "core/files/JsonFile.h"
#include "core/project/RunFolder.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestModelSettings = 64ULL << 20;  // bytes

bool hasHash(const fs::path& model, const std::string& weightsHash) try {
    std::error_code ignored;
    if (!fs::exists(model / "model.safetensors", ignored)) return false;
    const nlohmann::json json = readJsonFile(model / "settings.json", kLargestModelSettings);
    return json.at("weights").at("sha256").get<std::string>() == weightsHash;
} catch (const std::exception&) {
    return false;  // who opens it is told what is wrong
}

/// By name, so that the answer is the same each time; links are not followed.
std::vector<fs::path> foldersIn(const fs::path& parent) {
    std::vector<fs::path> folders;
    std::error_code problem;
    for (fs::directory_iterator at(parent, problem), end; !problem && at != end; at.increment(problem))
        if (at->symlink_status(problem).type() == fs::file_type::directory) folders.push_back(at->path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

}  // namespace

std::optional<fs::path> modelWithHash(const fs::path& project, const std::string& weightsHash) {
    if (weightsHash.empty()) return std::nullopt;
    checkFileAccess(project);
    for (const fs::path& run : foldersIn(project / "runs")) {
        const RunPaths paths(project, run.filename().string());
        for (const fs::path& model : {paths.model(), paths.best()})
            if (hasHash(model, weightsHash)) return model;
    }
    for (const fs::path& model : foldersIn(project / "models"))
        if (hasHash(model, weightsHash)) return model;
    return std::nullopt;
}

}  // namespace core
