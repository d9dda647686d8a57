#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "core/base/JobContext.h"
#include "core/base/ThreadTeam.h"
#include "core/dataset/Dataset.h"
#include "core/parameter/Settings.h"

namespace core {

/// What a metric needs besides the model. The referred objects must outlive the call.
struct EvaluationRequest {
    const Settings& settings;  ///< the training's
    const Dataset& dataset;
    std::span<const std::uint32_t> indices;  ///< the samples to measure on
    std::uint64_t seed = 0;                  ///< of all random numbers: the same model gives the same figures
    ThreadTeam& team;                        ///< shares the work
    JobContext context = {};                 ///< hears of the samples; the threads are the team's
    /// What the model was trained on; empty where that is not known (MetricNeeds::training).
    std::span<const std::uint32_t> training = {};
};

/// Samples in each batch but the last, where nothing else is asked for.
inline constexpr std::size_t kEvaluationBatch = 250;

/// Cuts the samples into batches of `size`, which the threads of the team take one after another: work(batch, its
/// samples). False where it was stopped before all were done.
bool forEachBatch(const EvaluationRequest& request,
                  const std::function<void(std::size_t, std::span<const std::uint32_t>)>& work,
                  std::size_t size = kEvaluationBatch);
/// How many batches that are.
std::size_t batchCount(const EvaluationRequest& request, std::size_t size = kEvaluationBatch);

}  // namespace core
