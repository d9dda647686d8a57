#include "core/model/likelihood/Likelihood.h"

#include <numbers>

namespace core {

namespace {

/// sum(softplus(l) - x l), whose gradient is sigmoid(l) - x.
class BernoulliLoss : public torch::autograd::Function<BernoulliLoss> {
   public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& logits,
                                 const torch::Tensor& target) {
        context->save_for_backward({logits, target});
        return torch::softplus(logits).addcmul_(logits, target, -1.0).sum();
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const auto saved = context->get_saved_variables();
        torch::Tensor gradient = torch::sigmoid(saved[0]).sub_(saved[1]).mul_(gradients[0]);
        return {gradient, torch::Tensor()};
    }
};

}  // namespace

torch::Tensor bernoulliNegativeLogLikelihood(const torch::Tensor& logits, const torch::Tensor& target) {
    return BernoulliLoss::apply(logits, target);
}

torch::Tensor gaussianNegativeLogLikelihood(const torch::Tensor& mean, const torch::Tensor& logVariance,
                                            const torch::Tensor& target) {
    const double logTwoPi = std::log(2.0 * std::numbers::pi);
    const auto count = static_cast<double>(target.numel());
    // The variance is one number, so the squares are summed before it comes in.
    const torch::Tensor squares = (target - mean).square().sum();
    return 0.5 * (squares * torch::exp(-logVariance) + count * (logVariance + logTwoPi));
}

torch::Tensor bernoulliNegativeLogOfEach(const torch::Tensor& logits, const torch::Tensor& target) {
    const torch::NoGradGuard noGradients;
    return torch::softplus(logits).addcmul_(logits, target, -1.0).sum({-3, -2, -1}, false, torch::kDouble);
}

torch::Tensor gaussianNegativeLogOfEach(const torch::Tensor& mean, const torch::Tensor& logVariance,
                                        const torch::Tensor& target) {
    const torch::NoGradGuard noGradients;
    const torch::Tensor squares = (mean - target).square_().sum({-3, -2, -1}, false, torch::kDouble);
    const auto count = static_cast<double>(mean.size(-3) * mean.size(-2) * mean.size(-1));
    const torch::Tensor precise = logVariance.to(torch::kDouble);
    return 0.5 * (squares * torch::exp(-precise) + count * (precise + std::log(2.0 * std::numbers::pi)));
}

torch::Tensor gaussianKl(const torch::Tensor& mean, const torch::Tensor& logVariance) {
    return 0.5 * (mean.square() + logVariance.exp() - 1.0 - logVariance);
}

}  // namespace core
