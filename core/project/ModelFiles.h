#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/project/ModelFolder.h"

namespace core {

/// The three files of a saved model, wherever their bytes come from, and their names for error sentences.
struct ModelFiles {
    std::span<const std::uint8_t> weights;
    std::string_view settings;
    std::string_view history;
    std::string weightsName;
    std::string settingsName;
    std::string historyName;
};

/// Builds the model that the files describe. Throws Error that names the file, what is wrong and what to do.
SavedModel readModel(const ModelFiles& files);

}  // namespace core
