#pragma once

#include <string>
#include <vector>

#include "core/parameter/Parameter.h"
#include "core/parameter/Preset.h"

namespace core {

/// What shapes the convolutional networks of every family: "latent_size", "width", "hidden_size" and
/// "residual_blocks".
std::vector<Parameter> convParameters();

/// "few-images" and "fast": the same advice for whatever draws pictures again.
Preset fewImagesPreset();
Preset fastPreset();

/// Whether a model is told the classes of its pictures.
Parameter labelsParameter();
inline const std::string kLabels = "labels";  ///< its name

/// "small", "medium" (the defaults) and "large".
std::vector<Preset> convSizes();

}  // namespace core
