#pragma once

#include "core/model/ModelFamily.h"
#include "core/parameter/Settings.h"

namespace ui {

/// What a person has set beside the preset and the size, and that shapes the model: not how long it trains, say.
bool hasOwnSettings(const core::ModelFamily& family, const core::Settings& model, const core::Settings& training);

}  // namespace ui
