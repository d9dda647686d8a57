#pragma once

#include "core/base/JobContext.h"
#include "core/evaluation/FeatureSpace.h"
#include "core/evaluation/SetEvaluation.h"
#include "core/metric/features/FeatureExtractor.h"

namespace core {

/// Sets Figure::reference of all figures of `whole` that were compared in feature space: what real images get that were
/// blurred, reduced to half of the size that the network sees and enlarged again, as many as each figure was measured
/// on, up to what there are. Nothing else of `whole` changes. NaN stays where the samples are no images, where there
/// are fewer than 100 samples or real ones, and where it was stopped. Throws Error where an image cannot be read any
/// more.
void addReferences(const SetEvaluationRequest& request, const FeatureSpace& space, const FeatureExtractor& extractor,
                   SetEvaluation& whole, const JobContext& context);

}  // namespace core
