// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <string>

namespace core {

/// What generator and discriminator each minimize, from the discriminator's scores (higher for real).
enum class AdversarialLoss {
    nonSaturating,  ///< logistic; the generator maximizes log D(fake) (Goodfellow et al., arXiv 1406.2661)
    hinge,          ///< Lim and Ye, arXiv 1705.02894
    wasserstein     ///< the plain difference, to be used with a gradient penalty (Gulrajani et al., arXiv 1704.00028)
};

/// From a setting: "non_saturating", "hinge" or "wgan_gp".
AdversarialLoss adversarialLoss(const std::string& id);

/// Sums over the batch, scalars, from scores [N].
torch::Tensor discriminatorLoss(AdversarialLoss loss, const torch::Tensor& real, const torch::Tensor& fake);
torch::Tensor generatorLoss(AdversarialLoss loss, const torch::Tensor& fake);

/// Scores as people read them: the probability of being real where the loss knows one, else the scores themselves.
torch::Tensor discriminatorScores(AdversarialLoss loss, const torch::Tensor& scores);

}  // namespace core
