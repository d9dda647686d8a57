#pragma once

#include <cstdint>
#include <span>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/metric/Metric.h"
#include "core/model/ModelSnapshot.h"
#include "core/parameter/Settings.h"

namespace core {

/// What a trained model is measured on. The referred objects must outlive the call.
struct SnapshotRequest {
    const ModelSnapshot& snapshot;
    const Settings& settings;  ///< of its training
    const Dataset& dataset;
    std::span<const std::uint32_t> indices;  ///< the samples to measure on
    std::uint64_t seed = 0;                  ///< of all random numbers: the same seed gives the same figures
    /// What the model was trained on; empty where that is not known.
    std::span<const std::uint32_t> training = {};
};

/// Throws Error like evaluate().
void requireMeasurable(const Metric& metric, const SnapshotRequest& request);

/// Measures a model that is trained already. Blocks; `context` gives the threads, hears of the samples and may stop it:
/// `images` is then less than asked. Throws Error: the metric is not for such models or needs labels or the training
/// samples, the dataset holds other samples or classes than the model's.
Evaluation evaluate(const Metric& metric, const SnapshotRequest& request, const JobContext& context = {});

}  // namespace core
