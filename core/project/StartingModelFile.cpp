#include "core/project/StartingModelFile.h"

#include <memory>
#include <system_error>
#include <utility>

#include "core/base/Error.h"
#include "core/files/FileProblem.h"
#include "core/files/SafetensorsFile.h"
#include "core/model/ModelFamily.h"
#include "core/project/CheckpointFile.h"
#include "core/project/ModelByHash.h"
#include "core/project/ModelFolder.h"
#include "core/project/RunFolder.h"

namespace core {

namespace {

namespace fs = std::filesystem;

/// Bytes: far above what Imago writes.
constexpr std::uint64_t kLargestStartingCheckpoint = 8ULL << 30;

/// The end of the run whose model this is; nothing where it is of none. Also by the folder of the run.
std::optional<RunPaths> runAtEnd(const fs::path& place) {
    for (const fs::path& folder : {place, place / "model"})
        if (const auto run = runOfModel(folder); run && modelFolderOf(folder) == run->model()) return run;
    return std::nullopt;
}

std::shared_ptr<const TrainingCheckpoint> checkpointOf(const RunPaths& run, const std::string& family) {
    std::error_code unknown;
    if (!fs::exists(run.last(), unknown)) return nullptr;
    return std::make_shared<const TrainingCheckpoint>(
        readCheckpoint(readSafetensorsFile(run.last(), kLargestStartingCheckpoint), quotedPath(run.last()), family));
}

}  // namespace

StartingModelPointer openStartingModel(const std::string& place) {
    StartingModel start;
    const bool isEmbedded = place == kEmbeddedModel;
    const SavedModel model = isEmbedded ? embeddedModel() : loadModel(place);
    start.snapshot = model.snapshot;
    start.origin = {"pre-trained", model.weightsHash};
    if (isEmbedded) return std::make_shared<const StartingModel>(std::move(start));
    const auto run = runAtEnd(place);
    start.origin.name = modelName(place);
    const std::string& family = model.snapshot->spec().family;
    if (run && !modelFamily(family).can.encodes) start.checkpoint = checkpointOf(*run, family);
    return std::make_shared<const StartingModel>(std::move(start));
}

std::string placeOf(const StartedFrom& origin, const fs::path& project) {
    if (origin.sha256 == embeddedModel().weightsHash) return kEmbeddedModel;
    if (const auto folder = modelWithHash(project, origin.sha256)) return folder->string();
    throw Error(
        "The run started from the weights of \"%1\", which are not among the models of the project %2; start a new "
        "training from that model.",
        origin.name, quotedPath(project));
}

std::string startingPlace(const std::string& place) {
    if (place.empty() || place == kEmbeddedModel) return place;
    return modelFolderOf(place).string();
}

}  // namespace core
