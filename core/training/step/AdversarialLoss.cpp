#include "core/training/step/AdversarialLoss.h"

namespace core {

AdversarialLoss adversarialLoss(const std::string& id) {
    if (id == "hinge") return AdversarialLoss::hinge;
    if (id == "wgan_gp") return AdversarialLoss::wasserstein;
    return AdversarialLoss::nonSaturating;
}

torch::Tensor discriminatorLoss(AdversarialLoss loss, const torch::Tensor& real, const torch::Tensor& fake) {
    switch (loss) {
        case AdversarialLoss::hinge:
            return torch::relu(1.0 - real).sum() + torch::relu(1.0 + fake).sum();
        case AdversarialLoss::wasserstein:
            return fake.sum() - real.sum();
        case AdversarialLoss::nonSaturating:
            break;
    }
    return torch::softplus(-real).sum() + torch::softplus(fake).sum();
}

torch::Tensor generatorLoss(AdversarialLoss loss, const torch::Tensor& fake) {
    return loss == AdversarialLoss::nonSaturating ? torch::softplus(-fake).sum() : -fake.sum();
}

torch::Tensor discriminatorScores(AdversarialLoss loss, const torch::Tensor& scores) {
    return loss == AdversarialLoss::nonSaturating ? torch::sigmoid(scores) : scores;
}

}  // namespace core
