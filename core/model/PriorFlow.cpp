#include "core/model/PriorFlow.h"

#include <array>
#include <string>

namespace core {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr int kCouplings = 4;
constexpr int64_t kHiddenSize = 128;
/// Nearly the identity at first, so that a training begins with a plain Gaussian prior.
constexpr double kFirstGain = 0.01;

/// Both halves of each row: the first `first` numbers and the others.
std::array<torch::Tensor, 2> halvesOf(const torch::Tensor& rows, int64_t first) {
    return {rows.narrow(1, 0, first), rows.narrow(1, first, rows.size(1) - first)};
}

/// Couplings take turns: even ones read the first half, odd ones the second.
std::size_t readBy(std::size_t coupling) {
    return coupling % 2;
}

/// A coupling's way from codes to latents, with its gradient worked out by hand: a batch's codes are so few numbers
/// that autograd's bookkeeping for every little step took longer than the steps themselves.
class Couple : public torch::autograd::Function<Couple> {
   public:
    /// {the changed half, the logarithm of its scale}.
    static variable_list forward(AutogradContext* context, const torch::Tensor& read, const torch::Tensor& changed,
                                 const torch::Tensor& hiddenWeight, const torch::Tensor& hiddenBias,
                                 const torch::Tensor& outputWeight, const torch::Tensor& outputBias) {
        const torch::Tensor sums = torch::addmm(hiddenBias, read, hiddenWeight.t());
        const torch::Tensor hidden = activation(sums);
        const auto parts = torch::addmm(outputBias, hidden, outputWeight.t()).chunk(2, 1);
        const torch::Tensor logScale = torch::tanh(parts[0]);
        const torch::Tensor scale = torch::exp(logScale);
        context->save_for_backward({read, changed, hiddenWeight, outputWeight, sums, hidden, logScale, scale});
        return {torch::addcmul(parts[1], changed, scale), logScale};
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const variable_list saved = context->get_saved_variables();
        const torch::Tensor &read = saved[0], &changed = saved[1], &hiddenWeight = saved[2], &outputWeight = saved[3],
                            &sums = saved[4], &hidden = saved[5], &logScale = saved[6], &scale = saved[7];
        const torch::Tensor ofChanged = gradients[0] * scale;
        const torch::Tensor ofLogScale = torch::addcmul(gradients[1], ofChanged, changed);
        const torch::Tensor ofParts = torch::cat({at::tanh_backward(ofLogScale, logScale), gradients[0]}, 1);
        const torch::Tensor ofSums = at::silu_backward(ofParts.mm(outputWeight), sums);
        return {ofSums.mm(hiddenWeight), ofChanged,     ofSums.t().mm(read), ofSums.sum(0),
                ofParts.t().mm(hidden),  ofParts.sum(0)};
    }
};

}  // namespace

/// Scales and shifts one half by what it reads from the other. The scale lies between 1/e and e: no code is blown up.
class PriorFlow::Coupling : public torch::nn::Module {
   public:
    Coupling(int64_t read, int64_t changed)
        : hidden_(register_module("hidden", std::make_shared<DenseLayer>(read, kHiddenSize, 1.0))),
          output_(register_module("output", std::make_shared<DenseLayer>(kHiddenSize, 2 * changed, kFirstGain))) {}

    /// {the changed half, the logarithm of its scale}.
    variable_list apply(const torch::Tensor& read, const torch::Tensor& changed) const {
        return Couple::apply(read, changed, hidden_->weight(), hidden_->bias(), output_->weight(), output_->bias());
    }

    torch::Tensor undo(const torch::Tensor& read, const torch::Tensor& changed) const {
        const auto parts = output_->forward(activation(hidden_->forward(read))).chunk(2, 1);
        return (changed - parts[1]) * torch::exp(-torch::tanh(parts[0]));
    }

   private:
    std::shared_ptr<DenseLayer> hidden_;
    std::shared_ptr<DenseLayer> output_;
};

PriorFlow::PriorFlow(int64_t size) : first_(size / 2) {
    const std::array halves{first_, size - first_};
    const int couplings = first_ > 0 ? kCouplings : 0;
    for (std::size_t index = 0; index < static_cast<std::size_t>(couplings); ++index)
        couplings_.push_back(
            register_module("coupling" + std::to_string(index + 1),
                            std::make_shared<Coupling>(halves[readBy(index)], halves[1 - readBy(index)])));
}

PriorFlow::Standard PriorFlow::toStandard(const torch::Tensor& codes) const {
    // In full precision always: log-densities are sums of many small parts.
    const c10::impl::ExcludeDispatchKeyGuard fullPrecision(c10::autocast_dispatch_keyset);
    auto halves = halvesOf(codes, first_);
    std::array logScales{torch::zeros_like(halves[0]), torch::zeros_like(halves[1])};
    for (std::size_t index = 0; index < couplings_.size(); ++index) {
        const std::size_t changed = 1 - readBy(index);
        const variable_list change = couplings_[index]->apply(halves[readBy(index)], halves[changed]);
        halves[changed] = change[0];
        logScales[changed] = logScales[changed] + change[1];
    }
    return {torch::cat({halves[0], halves[1]}, 1), torch::cat({logScales[0], logScales[1]}, 1)};
}

torch::Tensor PriorFlow::fromStandard(const torch::Tensor& latents) const {
    auto halves = halvesOf(latents, first_);
    for (std::size_t index = couplings_.size(); index-- > 0;) {
        torch::Tensor& changed = halves[1 - readBy(index)];
        changed = couplings_[index]->undo(halves[readBy(index)], changed);
    }
    return torch::cat({halves[0], halves[1]}, 1);
}

}  // namespace core
