#pragma once

#include <string>

#include "core/project/ModelFolder.h"

namespace app {

/// What names the pre-trained model that is part of the program.
inline constexpr const char* kEmbeddedModel = ":embedded";

/// A model folder, or kEmbeddedModel. Throws core::Error.
inline core::SavedModel openModel(const std::string& path) {
    return path == kEmbeddedModel ? core::embeddedModel() : core::loadModel(path);
}

}  // namespace app
