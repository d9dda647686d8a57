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
};

/// Cuts the samples into batches, which the threads of the team take one after another: work(batch, its samples). False
/// where it was stopped before all were done.
bool forEachBatch(const EvaluationRequest& request,
                  const std::function<void(std::size_t, std::span<const std::uint32_t>)>& work);
/// How many batches that are.
std::size_t batchCount(const EvaluationRequest& request);
/// Samples in each but the last.
inline constexpr std::size_t kEvaluationBatch = 250;

}  // namespace core
