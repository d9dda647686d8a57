#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/model/ModelSnapshot.h"
#include "core/parameter/Settings.h"
#include "core/files/AtomicFile.h"
#include "core/model/WeightPrecision.h"
#include "core/training/History.h"
#include "core/training/Training.h"

namespace core {

/// A saved model: a folder with model.safetensors (weights), settings.json (everything else) and history.jsonl (a
/// curve point or an event a line).
struct SavedModel {
    SnapshotPointer snapshot;
    Settings trainingSettings;  ///< of allTrainingParameters(family)
    std::string datasetName;    ///< "Fashion-MNIST"
    std::string datasetSource;  ///< opens it again
    History history;
    std::vector<TrainingEvent> events;  ///< that its curves mark
    TrainingStatus status;              ///< at the end of training
    TestResult test;                    ///< images is 0 where untested
    std::string weightsHash;            ///< SHA-256 of model.safetensors, hex; filled by load and save
};

/// Of which moment of its training a saved model is.
enum class ModelMoment { end, stop, underway };

/// `end`: the training had come to its end; `stop`: a person had stopped it; `underway`: the best weights of a run,
/// kept while it went on.
ModelMoment momentOf(const SavedModel& model);

/// Writes `folder` whole or not at all. Throws Error when it exists, is not empty and not to be replaced, or cannot be
/// written. Returns the weights' hash.
std::string saveModel(const SavedModel& model, const std::filesystem::path& folder,
                      WeightPrecision precision = WeightPrecision::float32, Existing existing = Existing::refused);

/// Takes the folder or the model.safetensors in it. Throws Error that names the file, what is wrong and what to do.
SavedModel loadModel(const std::filesystem::path& path);

/// The folder of a model that is named by its folder or by the model.safetensors in it, by the path alone: absolute,
/// without a slash at the end. Whether it is there is not looked for.
std::filesystem::path modelFolderOf(const std::filesystem::path& path);

/// Whether `path` is such a folder or file.
bool isModel(const std::filesystem::path& path);

/// The pre-trained Fashion-MNIST VAE that is part of the program (resources/models/fashion-mnist-vae).
SavedModel embeddedModel();

/// `parent`/NAME, with -2, -3, ... where that is taken.
std::filesystem::path freeFolder(const std::filesystem::path& parent, const std::string& name);

}  // namespace core
