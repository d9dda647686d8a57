#include "core/training/FlatAdam.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace core {

namespace {

/// The coefficients of one update.
struct Coefficients {
    float gradientScale;
    float beta1;
    float beta2;
    float stepSize;          ///< Learning rate / (1 - beta1^t).
    float secondCorrection;  ///< 1 / sqrt(1 - beta2^t).
    float epsilon;
    float averageRate;  ///< 1 - decay of the average.
};

/// One pass over memory for all of Adam and the average: on a CPU the update is bound by memory.
void updateRange(float* __restrict parameter, const float* __restrict gradient, float* __restrict first,
                 float* __restrict second, float* __restrict average, int64_t begin, int64_t end,
                 const Coefficients& c) {
    for (int64_t i = begin; i < end; ++i) {
        const float g = gradient[i] * c.gradientScale;
        const float m = c.beta1 * first[i] + (1.0F - c.beta1) * g;
        const float v = c.beta2 * second[i] + (1.0F - c.beta2) * g * g;
        const float p = parameter[i] - c.stepSize * m / (std::sqrt(v) * c.secondCorrection + c.epsilon);
        first[i] = m;
        second[i] = v;
        parameter[i] = p;
        average[i] += c.averageRate * (p - average[i]);
    }
}

void updateWithTensors(torch::Tensor& parameters, const torch::Tensor& gradients, FlatAdamState& state,
                       const Coefficients& c) {
    const torch::Tensor g = gradients * c.gradientScale;
    state.firstMoment.lerp_(g, 1.0 - c.beta1);
    state.secondMoment.mul_(c.beta2).addcmul_(g, g, 1.0 - c.beta2);
    const torch::Tensor denominator = state.secondMoment.sqrt().mul_(c.secondCorrection).add_(c.epsilon);
    parameters.addcdiv_(state.firstMoment, denominator, -c.stepSize);
    state.average.lerp_(parameters, c.averageRate);
}

/// Elements handled by one task; large enough that waking a thread pays.
constexpr int64_t kGrain = 16384;

}  // namespace

FlatAdam::FlatAdam(torch::nn::Module& network, const FlatAdamOptions& options)
    : options_(options), views_(network.parameters()) {
    const torch::NoGradGuard noGradients;
    int64_t count = 0;
    for (const auto& view : views_) count += view.numel();
    const auto like = views_.empty() ? torch::TensorOptions() : views_.front().options();
    const auto plain = like.requires_grad(false);
    parameters_ = torch::empty({count}, plain);
    gradients_ = torch::zeros({count}, plain);
    int64_t offset = 0;
    for (auto& view : views_) {
        // Same strides as before, so that channels_last weights stay channels_last.
        const auto slice = [&](const torch::Tensor& flat) {
            return flat.as_strided(view.sizes(), view.strides(), offset);
        };
        const torch::Tensor value = slice(parameters_);
        const torch::Tensor gradient = slice(gradients_);
        offset += view.numel();
        value.copy_(view);
        view.set_data(value);
        view.mutable_grad() = gradient;
    }
    state_ = {0, torch::zeros_like(parameters_), torch::zeros_like(parameters_), parameters_.clone()};
}

void FlatAdam::zeroGradients() {
    gradients_.zero_();
}

double FlatAdam::step(double learningRate, double gradientScale) {
    const torch::NoGradGuard noGradients;
    double norm = 0.0;
    if (options_.clipNorm > 0.0) {
        norm = gradients_.norm().item<double>() * gradientScale;
        if (!std::isfinite(norm)) return norm;
        gradientScale *= std::min(1.0, options_.clipNorm / (norm + 1e-6));
    }
    const auto steps = static_cast<double>(++state_.steps);
    // The average forgets the start: with a fixed decay it would hold the initial weights too long.
    const double decay = std::min(options_.averageDecay, (1.0 + steps) / (10.0 + steps));
    const Coefficients c{
        static_cast<float>(gradientScale),
        static_cast<float>(options_.beta1),
        static_cast<float>(options_.beta2),
        static_cast<float>(learningRate / (1.0 - std::pow(options_.beta1, steps))),
        static_cast<float>(1.0 / std::sqrt(1.0 - std::pow(options_.beta2, steps))),
        static_cast<float>(options_.epsilon),
        static_cast<float>(1.0 - decay),
    };
    if (!parameters_.is_cpu() || parameters_.scalar_type() != torch::kFloat) {
        updateWithTensors(parameters_, gradients_, state_, c);
        return norm;
    }
    float* const parameter = parameters_.data_ptr<float>();
    const float* const gradient = gradients_.data_ptr<float>();
    float* const first = state_.firstMoment.data_ptr<float>();
    float* const second = state_.secondMoment.data_ptr<float>();
    float* const average = state_.average.data_ptr<float>();
    at::parallel_for(0, parameters_.numel(), kGrain, [&](int64_t begin, int64_t end) {
        updateRange(parameter, gradient, first, second, average, begin, end, c);
    });
    return norm;
}

void FlatAdam::copyAverageTo(torch::nn::Module& target) const {
    const torch::NoGradGuard noGradients;
    const auto targets = target.parameters();
    if (targets.size() != views_.size())
        throw std::invalid_argument(
            "The network to copy into has other parameters than the "
            "network in training.");
    int64_t offset = 0;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto& view = views_[i];
        targets[i].copy_(state_.average.as_strided(view.sizes(), view.strides(), offset));
        offset += view.numel();
    }
}

FlatAdamState FlatAdam::state() const {
    return state_;
}

void FlatAdam::restore(const FlatAdamState& state) {
    const auto fits = [&](const torch::Tensor& tensor) {
        return tensor.defined() && tensor.numel() == parameters_.numel();
    };
    if (!fits(state.firstMoment) || !fits(state.secondMoment) || !fits(state.average))
        throw std::invalid_argument("The optimiser state belongs to another network.");
    const torch::NoGradGuard noGradients;
    state_.steps = state.steps;
    state_.firstMoment.copy_(state.firstMoment);
    state_.secondMoment.copy_(state.secondMoment);
    state_.average.copy_(state.average);
}

}  // namespace core
