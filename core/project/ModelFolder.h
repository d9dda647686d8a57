#pragma once

#include <filesystem>
#include <string>

#include "core/files/AtomicFile.h"
#include "core/model/WeightPrecision.h"
#include "core/training/SavedModel.h"

namespace core {

/// Of which moment of its training a saved model is.
enum class ModelMoment { end, stop, underway };

/// `end`: the training had come to its end; `stop`: a person had stopped it; `underway`: the best weights of a run,
/// kept while it went on.
ModelMoment momentOf(const SavedModel& model);

/// Writes `folder` whole or not at all. Throws Error when it exists, is not empty and not to be replaced, or cannot be
/// written. Returns the weights' hash.
std::string saveModel(const SavedModel& model, const std::filesystem::path& folder,
                      WeightPrecision precision = WeightPrecision::float32, Existing existing = Existing::kept);

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
