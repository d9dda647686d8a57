#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/model/ModelFamily.h"

namespace core {

/// The curves that trainings of every family draw where their settings ask for them ("live_metrics"): how good the
/// samples are that the model generates meanwhile. Each has a plot of its own. They have points only where a training
/// lasts a minute or longer.
std::span<const CurveDescription> liveCurves();

/// The name of a measure's live curve: "live_kid" for "kid".
std::string liveCurve(const std::string& measure);

/// Those of the family, then the live ones.
std::vector<CurveDescription> trainingCurves(const ModelFamily& family);

/// The one of these with this id; null where there is none.
const CurveDescription* findTrainingCurve(const ModelFamily& family, const std::string& id);

}  // namespace core
