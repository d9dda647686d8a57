#pragma once

#include <optional>
#include <span>

#include "core/base/JobContext.h"
#include "core/evaluation/FeatureSpace.h"
#include "core/evaluation/SetEvaluation.h"
#include "core/metric/MetricDetail.h"

namespace core {

/// The figures of each class: its generated samples, of which `labels` are the classes, against its training samples,
/// for the metrics of `whole` that gave figures of this kind. Nothing for more than 100 classes, where nothing was
/// compared in feature space, and where it was stopped. NaN where a class has fewer than 50 of either.
std::optional<TableDetail> classFigures(const SetEvaluationRequest& request, const FeatureSpace& space,
                                        std::span<const int> labels, const SetEvaluation& whole,
                                        const JobContext& context);

}  // namespace core
