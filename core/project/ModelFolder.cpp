#include "core/project/ModelFolder.h"

#include <algorithm>
#include <vector>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/SafetensorsFile.h"
#include "core/files/Sha256.h"
#include "core/model/Model.h"
#include "core/project/HistoryFile.h"
#include "core/project/ModelFiles.h"
#include "core/project/ModelSettingsFile.h"
#include "core/project/ModelWeights.h"
#include "core/project/RunFolder.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr const char* kWeights = "model.safetensors";
constexpr const char* kSettings = "settings.json";
constexpr const char* kHistory = "history.jsonl";

// Bytes: far above what Imago writes, and what a machine still holds.
constexpr std::uint64_t kLargestWeights = 4ULL << 30;
constexpr std::uint64_t kLargestSettings = 256ULL << 20;  // with the edits of a large dataset

/// The folder that `path` means: itself, or that of the weights file.
fs::path modelFolder(const fs::path& path) {
    checkFileAccess(path);
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (!fs::exists(status))
        throw Error("There is no model %1; check the path, or choose another folder.", quotedPath(path));
    const bool isFolder = fs::is_directory(status);
    if (isFolder && fs::exists(path / "project.json", ignored))
        throw Error("%1 is a project; choose the model of one of its runs, %2.", quotedPath(path),
                    quotedPath(path / "runs" / "NAME" / "model"));
    // A run's model lies one folder deeper.
    if (isFolder && !fs::exists(path / kWeights, ignored) && fs::exists(path / "model" / kWeights, ignored))
        return modelFolder(path / "model");
    const fs::path folder = isFolder ? path : path.parent_path();
    if ((!isFolder && path.filename() != kWeights) ||
        (!fs::exists(folder / kWeights, ignored) && !fs::exists(folder / kSettings, ignored)))
        throw Error("%1 is not a model; choose a folder with %2 and %3.", quotedPath(path), std::string(kWeights),
                    std::string(kSettings));
    for (const char* name : {kWeights, kSettings, kHistory})
        if (!fs::exists(folder / name, ignored))
            throw Error("%2 is missing from the model folder %1; use another copy of the whole folder.",
                        quotedPath(folder), std::string(name));
    return folder;
}

}  // namespace

ModelMoment momentOf(const SavedModel& model) {
    const bool ended = std::any_of(model.events.begin(), model.events.end(),
                                   [](const TrainingEvent& event) { return event.kind == TrainingEventKind::ended; });
    if (ended || model.status.fraction >= 1) return ModelMoment::end;
    // Only the step is known of those that a run keeps on its way.
    return model.status.seconds > 0 ? ModelMoment::stop : ModelMoment::underway;
}

std::string saveModel(const SavedModel& model, const fs::path& folder, WeightPrecision precision, Existing existing) {
    if (!model.snapshot) throw Error("There is no model to save in %1; train one first.", quotedPath(folder));
    const std::vector<std::uint8_t> weights = writeWeights(*model.snapshot->model(), precision);
    const std::string hash = sha256(weights);
    AtomicFolder target(folder, existing);
    target.write(kWeights, weights);
    target.write(kSettings, writeModelSettings(model, precision, hash));
    target.write(kHistory, writeHistory(model.history, model.events));
    target.commit();
    return hash;
}

SavedModel loadModel(const fs::path& path) {
    const fs::path folder = modelFolder(path);
    requireOwnModel(folder);
    const auto settings = readFile(folder / kSettings, kLargestSettings);
    const auto weights = readSafetensorsFile(folder / kWeights, kLargestWeights);
    const auto history = readFile(folder / kHistory, kLargestHistory);
    ModelFiles files;
    files.weights = weights;
    files.settings = asText(settings);
    files.history = asText(history);
    files.weightsName = quotedPath(folder / kWeights);
    files.settingsName = quotedPath(folder / kSettings);
    files.historyName = quotedPath(folder / kHistory);
    return readModel(files);
}

fs::path modelFolderOf(const fs::path& path) {
    fs::path folder = fs::absolute(path).lexically_normal();
    if (!folder.has_filename() || folder.filename() == kWeights) folder = folder.parent_path();
    return folder;
}

bool isModel(const fs::path& path) {
    checkFileAccess(path);
    std::error_code ignored;
    return fs::exists(modelFolderOf(path) / kWeights, ignored);
}

fs::path freeFolder(const fs::path& parent, const std::string& name) {
    checkFileAccess(parent);
    // A link that leads nowhere takes the name as well.
    const auto taken = [](const fs::path& path) {
        std::error_code ignored;
        return fs::exists(fs::symlink_status(path, ignored));
    };
    fs::path folder = parent / name;
    for (int next = 2; taken(folder); ++next) folder = parent / (name + "-" + std::to_string(next));
    return folder;
}

}  // namespace core
