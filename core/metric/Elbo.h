// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstddef>
#include <limits>

#include "core/metric/EvaluationRequest.h"
#include "core/model/LatentStatistics.h"
#include "core/model/Model.h"

namespace core {

/// Means over the images, in nats an image (Kingma and Welling, arXiv 1312.6114): -ELBO = reconstruction + KL, with
/// one decoded posterior sample each and beta 1, whatever the training's beta.
struct ElboResult {
    double reconstruction = 0;
    double kl = 0;           ///< 0 or more, also where it is an estimate
    std::size_t images = 0;  ///< fewer than asked when stopped
    /// Standard errors, see standardError(); NaN for fewer than two batches.
    double negElboError = std::numeric_limits<double>::quiet_NaN();
    double reconstructionError = std::numeric_limits<double>::quiet_NaN();
    double klError = std::numeric_limits<double>::quiet_NaN();
    LatentStatistics statistics;  ///< of the posteriors of these images; meanKl, 0 or more, adds up to `kl`

    double negElbo() const { return reconstruction + kl; }
};

/// Evaluates in batches, which the team shares. For a model without a posterior the KL is zero, and the reconstruction
/// is all there is.
ElboResult evaluateElbo(const AutoencodingModel& model, const EvaluationRequest& request);

}  // namespace core
