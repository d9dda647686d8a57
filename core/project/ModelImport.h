#pragma once

#include "core/dataset/Dataset.h"
#include "core/parameter/Settings.h"
#include "core/training/SavedModel.h"

namespace core {

/// Settings with which importDataset() prepares images as they were for the training of `model`: fitted, colored and
/// binarized alike, in the size of the model. Models of versions before do not say how, and get the defaults.
Settings importSettingsOf(const SavedModel& model);

/// Whether `dataset` was read with settings that give the same samples. True where the model does not say which.
bool isPreparedFor(const SavedModel& model, const Dataset& dataset);

}  // namespace core
