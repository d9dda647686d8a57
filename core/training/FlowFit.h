// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/model/prior/LatentFlow.h"

namespace core {

/// How a flow is fitted.
struct FlowFit {
    std::uint64_t seed = 0;
    std::int64_t steps = 6000;     ///< at most
    std::int64_t batch = 256;      ///< codes in a step
    std::int64_t patience = 1500;  ///< steps without a better validation after which it ends
};

/// With fewer codes a flow would overfit; it stays the identity.
inline constexpr std::int64_t kFewestFlowCodes = 256;

/// Fits `flow`, on one thread of the processor, to `codes` [N, size] with mean 0 and covariance 1 and their `classes`
/// (as in Batch; undefined for a flow without classes) by flow matching. A tenth of the codes is left out to see which
/// weights are the best: these it has afterwards, and it is the identity where none are better than that. The same
/// arguments give the same flow. Stopped, it has the best weights so far.
Outcome fitFlow(LatentFlow& flow, const torch::Tensor& codes, const torch::Tensor& classes, const FlowFit& fit,
                const JobContext& context);

}  // namespace core
