#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/parameter/Parameter.h"
#include "core/parameter/Preset.h"
#include "core/sample/SampleSpec.h"

namespace core {

/// What shapes the convolutional networks of every family: "latent_size", "width", "hidden_size" and
/// "residual_blocks".
std::vector<Parameter> convParameters();

/// ModelFamily::refusal of the families that are made of these networks: they take images whose sides are
/// 16 to 256 pixels, with 8 bits a channel, gray or RGB.
Message convRefusal(const SampleSpec& spec);

/// With fewer training images a model overfits within minutes; the presets "few-images" are for those.
inline constexpr std::size_t kFewImages = 2000;

/// "few-images" and "fast": the same advice for whatever draws images again.
Preset fewImagesPreset();
Preset fastPreset();

/// Whether a model is conditional on class.
Parameter labelsParameter();
inline const std::string kLabels = "labels";  ///< its name

/// "small", "medium" (the defaults) and "large".
std::vector<Preset> convSizes();

}  // namespace core
