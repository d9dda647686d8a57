#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/evaluation/SetEvaluation.h"
#include "core/metric/compare/FeatureSet.h"
#include "core/sample/Sample.h"

namespace core {

/// Which samples are compared in feature space, and their features.
struct FeatureSpace {
    std::vector<std::uint32_t> training;
    std::vector<std::uint32_t> heldOut;
    FeatureSet trainingFeatures;
    FeatureSet heldOutFeatures;
    FeatureSet generatedFeatures;
};

/// At most SetEvaluationRequest::mostReferences training samples and held-out ones, chosen by the seed. Features are
/// missing where it was stopped. Blocks; any thread; takes those of `stage`. Throws Error where an image cannot be read
/// any more.
FeatureSpace featureSpace(const SetEvaluationRequest& request, std::span<const Sample> generated,
                          const FeatureExtractor& extractor, const JobContext& stage);

/// The first `count` rows, or all.
FeatureSet firstRows(const FeatureSet& set, std::size_t count);

}  // namespace core
