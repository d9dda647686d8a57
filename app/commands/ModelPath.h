#pragma once

#include <string>

#include "core/project/ModelFolder.h"
#include "core/project/RunFolder.h"

namespace app {

/// What names the pre-trained model that is part of the program.
inline constexpr const char* kEmbeddedModel = ":embedded";

/// A model folder, or kEmbeddedModel. Throws core::Error.
inline core::SavedModel openModel(const std::string& path) {
    return path == kEmbeddedModel ? core::embeddedModel() : core::loadModel(path);
}

/// What openModel(path) is called in a manifest.
inline std::string nameOfModel(const std::string& path) {
    return path == kEmbeddedModel ? "pre-trained" : core::modelName(path);
}

}  // namespace app
