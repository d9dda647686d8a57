#pragma once

#include <string>

#include "core/project/ModelFolder.h"
#include "core/project/RunFolder.h"
#include "core/project/StartingModelFile.h"

namespace app {

using core::kEmbeddedModel;

/// A model folder, or kEmbeddedModel. Throws core::Error.
inline core::SavedModel openModel(const std::string& path) {
    return path == kEmbeddedModel ? core::embeddedModel() : core::loadModel(path);
}

/// What openModel(path) is called in a manifest.
inline std::string nameOfModel(const std::string& path) {
    return path == kEmbeddedModel ? "pre-trained" : core::modelName(path);
}

}  // namespace app
