// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstddef>

#include "core/metric/EvaluationRequest.h"
#include "core/metric/factors/FactorScores.h"
#include "core/model/Model.h"

namespace core {

/// Of more samples than this, a random part is measured.
inline constexpr std::size_t kMostFactorSamples = 10'000;

/// How disentangled the codes of the samples are, which are the means of their posteriors. Factors are those that the
/// dataset knows; where it knows none, those that can be measured of its images (see MeasuredProperties). The same seed
/// gives the same; `samples` is 0 where it was stopped or there is nothing to measure.
FactorScores evaluateDisentanglement(const AutoencodingModel& model, const EvaluationRequest& request);

}  // namespace core
