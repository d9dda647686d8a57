#pragma once

#include <string>

#include "core/metric/Metric.h"

namespace core {

struct SetEvaluation;

/// What people call a measure of this evaluation: Measure::label, which has translations. Only a distance whose label
/// names Imago's own features, "FD (Imago features v1)", is called after those that were used: "FD (network.pt)", or
/// "FID", which may be said of the features of Inception alone.
std::string figureLabel(const Measure& measure, const SetEvaluation& evaluation);

}  // namespace core
