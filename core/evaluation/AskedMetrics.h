#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/Message.h"
#include "core/evaluation/SetEvaluation.h"
#include "core/metric/SnapshotEvaluation.h"

namespace core {

/// The metrics of a request that can be measured.
struct AskedMetrics {
    std::vector<const Metric*> measuring;  ///< the model itself
    std::vector<const Metric*> comparing;

    bool needFeatures() const;
    /// The most generated samples that any of them wants where `count` are asked for; of those in feature space alone
    /// where `inFeatures`.
    std::size_t mostSamples(std::size_t count, bool inFeatures) const;
};

/// Those that can be asked; warnings and notes name the others. Throws Error like evaluateSet().
AskedMetrics askedMetrics(const SetEvaluationRequest& request, std::vector<Message>& warnings,
                          std::vector<Message>& notes);

/// So many generated samples `metric` is given where `count` are asked for.
std::size_t samplesFor(const Metric& metric, std::size_t count);

/// Of a request with a model. `samples`: those to measure it on.
SnapshotRequest snapshotRequest(const SetEvaluationRequest& request, std::span<const std::uint32_t> samples);

}  // namespace core
