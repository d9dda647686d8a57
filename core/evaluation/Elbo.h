// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>

#include "core/dataset/Dataset.h"
#include "core/job/ThreadTeam.h"
#include "core/latent/LatentStatistics.h"
#include "core/model/Model.h"

namespace core {

/// Means over the pictures, in nats an image (Kingma and Welling, arXiv 1312.6114): -ELBO = reconstruction + KL, with
/// one posterior sample each and beta 1, whatever the training's beta.
struct ElboResult {
    double reconstruction = 0;
    double kl = 0;
    std::size_t images = 0;       ///< fewer than asked when stopped
    LatentStatistics statistics;  ///< of the posteriors of these pictures

    double negElbo() const { return reconstruction + kl; }
};

/// Evaluates the samples `indices` of `dataset` in batches, which the team shares. The posterior samples come from
/// `seed` alone, so that the same model gives the same figure.
ElboResult evaluateElbo(const Model& model, const Settings& settings, const Dataset& dataset,
                        std::span<const std::uint32_t> indices, std::uint64_t seed, ThreadTeam& team,
                        std::stop_token stop = {});

}  // namespace core
