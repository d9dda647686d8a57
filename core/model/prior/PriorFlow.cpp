#include "core/model/prior/PriorFlow.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>

namespace core {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr std::size_t kCouplings = 4;
constexpr int64_t kCouplingSize = 128;
/// Nearly the identity at first, so that a training begins with a plain Gaussian prior.
constexpr double kCouplingGain = 0.01;

/// Both halves of each row: the first `first` numbers and the others.
std::array<torch::Tensor, 2> halvesOf(const torch::Tensor& rows, int64_t first) {
    return {rows.narrow(1, 0, first), rows.narrow(1, first, rows.size(1) - first)};
}

/// Couplings take turns: even ones read the first half, odd ones the second.
std::size_t readBy(std::size_t coupling) {
    return coupling % 2;
}

/// What one coupling learns; its layers are hidden = activation(read W^T + b) and output = hidden V^T + c.
constexpr std::size_t kTensorsOfCoupling = 4;
using Parameters = std::array<torch::Tensor, kCouplings * kTensorsOfCoupling>;

/// The whole way from codes to latents, with its gradient worked out by hand: a batch's codes are so few numbers that
/// autograd's bookkeeping for every little step took longer than the steps themselves.
class ToStandard : public torch::autograd::Function<ToStandard> {
   public:
    /// {the latents, the logarithms of the scale}.
    template <typename... Tensors>
    static variable_list forward(AutogradContext* context, const torch::Tensor& codes, int64_t first,
                                 const Tensors&... tensors) {
        const Parameters parameters{tensors...};
        auto halves = halvesOf(codes, first);
        std::array<torch::Tensor, 2> logScales;
        variable_list kept;
        for (std::size_t index = 0; index < kCouplings; ++index) {
            const torch::Tensor* weights = &parameters[index * kTensorsOfCoupling];
            const torch::Tensor read = halves[readBy(index)];
            torch::Tensor& changed = halves[1 - readBy(index)];
            const torch::Tensor sums = torch::addmm(weights[1], read, weights[0].t());
            const torch::Tensor hidden = activation(sums);
            const auto parts = torch::addmm(weights[3], hidden, weights[2].t()).chunk(2, 1);
            const torch::Tensor logScale = torch::tanh(parts[0]);
            const torch::Tensor scale = torch::exp(logScale);
            kept.insert(kept.end(), {read, changed, weights[0], weights[2], sums, hidden, logScale, scale});
            changed = torch::addcmul(parts[1], changed, scale);
            torch::Tensor& sum = logScales[1 - readBy(index)];
            sum = sum.defined() ? sum + logScale : logScale;
        }
        context->save_for_backward(std::move(kept));
        context->saved_data["first"] = first;
        return {torch::cat({halves[0], halves[1]}, 1), torch::cat({logScales[0], logScales[1]}, 1)};
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const variable_list kept = context->get_saved_variables();
        const std::size_t keptOfCoupling = kept.size() / kCouplings;
        const int64_t first = context->saved_data["first"].toInt();
        auto halves = halvesOf(gradients[0], first);
        const auto ofLogScales = halvesOf(gradients[1], first);
        variable_list result(2 + kCouplings * kTensorsOfCoupling);
        for (std::size_t index = kCouplings; index-- > 0;) {
            const torch::Tensor* saved = &kept[index * keptOfCoupling];
            const torch::Tensor &read = saved[0], &changed = saved[1], &hiddenWeight = saved[2],
                                &outputWeight = saved[3], &sums = saved[4], &hidden = saved[5], &logScale = saved[6],
                                &scale = saved[7];
            torch::Tensor& ofRead = halves[readBy(index)];
            torch::Tensor& ofChanged = halves[1 - readBy(index)];
            const torch::Tensor ofShift = ofChanged;
            ofChanged = ofShift * scale;
            const torch::Tensor ofLogScale = torch::addcmul(ofLogScales[1 - readBy(index)], ofChanged, changed);
            const torch::Tensor ofParts = torch::cat({at::tanh_backward(ofLogScale, logScale), ofShift}, 1);
            const torch::Tensor ofSums = at::silu_backward(ofParts.mm(outputWeight), sums);
            ofRead = torch::addmm(ofRead, ofSums, hiddenWeight);
            torch::Tensor* ofWeights = &result[2 + index * kTensorsOfCoupling];
            ofWeights[0] = ofSums.t().mm(read);
            ofWeights[1] = ofSums.sum(0);
            ofWeights[2] = ofParts.t().mm(hidden);
            ofWeights[3] = ofParts.sum(0);
        }
        result[0] = torch::cat({halves[0], halves[1]}, 1);
        return result;
    }
};

}  // namespace

/// Scales and shifts one half by what it reads from the other. The scale lies between 1/e and e: no code is blown up.
class PriorFlow::Coupling : public torch::nn::Module {
   public:
    Coupling(int64_t read, int64_t changed, const WeightInitializer& weights)
        : hidden_(register_module("hidden", std::make_shared<DenseLayer>(read, kCouplingSize, 1.0, weights))),
          output_(register_module("output",
                                  std::make_shared<DenseLayer>(kCouplingSize, 2 * changed, kCouplingGain, weights))) {}

    std::array<torch::Tensor, kTensorsOfCoupling> weights() const {
        return {hidden_->weight(), hidden_->bias(), output_->weight(), output_->bias()};
    }

    torch::Tensor undo(const torch::Tensor& read, const torch::Tensor& changed) const {
        const auto parts = output_->forward(activation(hidden_->forward(read))).chunk(2, 1);
        return (changed - parts[1]) * torch::exp(-torch::tanh(parts[0]));
    }

   private:
    std::shared_ptr<DenseLayer> hidden_;
    std::shared_ptr<DenseLayer> output_;
};

PriorFlow::PriorFlow(int64_t size, const WeightInitializer& weights) : first_(size / 2) {
    const std::array halves{first_, size - first_};
    const std::size_t couplings = first_ > 0 ? kCouplings : 0;
    for (std::size_t index = 0; index < couplings; ++index)
        couplings_.push_back(
            register_module("coupling" + std::to_string(index + 1),
                            std::make_shared<Coupling>(halves[readBy(index)], halves[1 - readBy(index)], weights)));
}

PriorFlow::Standard PriorFlow::toStandard(const torch::Tensor& codes) const {
    if (couplings_.empty()) return {codes, torch::zeros_like(codes)};
    // In full precision always: log-densities are sums of many small parts.
    const c10::impl::ExcludeDispatchKeyGuard fullPrecision(c10::autocast_dispatch_keyset);
    Parameters parameters;
    auto next = parameters.begin();
    for (const auto& coupling : couplings_) next = std::ranges::copy(coupling->weights(), next).out;
    const variable_list standard =
        std::apply([&](const auto&... tensors) { return ToStandard::apply(codes, first_, tensors...); }, parameters);
    return {standard[0], standard[1]};
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
