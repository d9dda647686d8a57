#include "core/training/optimizer/FlatAdam.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

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

/// Values that one member handles before it goes on: they stay in the nearest cache between the two loops.
constexpr std::int64_t kBlock = 2048;

/// gradients[0] += the others, which become zero.
void sumRange(const std::vector<float*>& gradients, std::int64_t begin, std::int64_t end) {
    float* __restrict sum = gradients.front();
    for (std::size_t k = 1; k < gradients.size(); ++k) {
        float* __restrict gradient = gradients[k];
        for (std::int64_t i = begin; i < end; ++i) {
            sum[i] += gradient[i];
            gradient[i] = 0.0F;
        }
    }
}

/// One pass over memory for all of Adam and the average: on a CPU the update is bound by memory.
void updateRange(float* __restrict value, float* __restrict gradient, float* __restrict first, float* __restrict second,
                 float* __restrict average, std::int64_t begin, std::int64_t end, const Coefficients& c) {
    for (std::int64_t i = begin; i < end; ++i) {
        const float g = gradient[i] * c.gradientScale;
        const float m = c.beta1 * first[i] + (1.0F - c.beta1) * g;
        const float v = c.beta2 * second[i] + (1.0F - c.beta2) * g * g;
        const float p = value[i] - c.stepSize * m / (std::sqrt(v) * c.secondCorrection + c.epsilon);
        gradient[i] = 0.0F;
        first[i] = m;
        second[i] = v;
        value[i] = p;
        average[i] += c.averageRate * (p - average[i]);
    }
}

void updateWithTensors(torch::Tensor& values, torch::Tensor gradient, FlatAdamState& state, const Coefficients& c) {
    gradient.mul_(c.gradientScale);
    state.firstMoment.lerp_(gradient, 1.0 - c.beta1);
    state.secondMoment.mul_(c.beta2).addcmul_(gradient, gradient, 1.0 - c.beta2);
    const torch::Tensor denominator = state.secondMoment.sqrt().mul_(c.secondCorrection).add_(c.epsilon);
    values.addcdiv_(state.firstMoment, denominator, -c.stepSize);
    state.average.lerp_(values, c.averageRate);
    gradient.zero_();
}

/// Calls work(begin, end) for blocks of [0, count), a contiguous share for each member.
template <typename Work>
void forEachBlock(ThreadTeam& team, std::int64_t count, const Work& work) {
    const std::int64_t blocks = (count + kBlock - 1) / kBlock;
    team.run([&](int member) {
        const std::int64_t last = blocks * (member + 1) / team.size();
        for (std::int64_t block = blocks * member / team.size(); block < last; ++block)
            work(block * kBlock, std::min(count, (block + 1) * kBlock));
    });
}

std::vector<float*> pointersOf(const std::vector<torch::Tensor>& tensors) {
    std::vector<float*> pointers;
    for (const torch::Tensor& tensor : tensors) pointers.push_back(tensor.data_ptr<float>());
    return pointers;
}

/// Sums all into the first one and clears the others; returns the norm of the sum.
double sumOnTeam(ThreadTeam& team, const std::vector<torch::Tensor>& gradients) {
    const std::vector<float*> pointers = pointersOf(gradients);
    const std::int64_t count = gradients.front().numel();
    // A sum for each block, added up in order: the same for every size of the team.
    std::vector<double> squares(static_cast<std::size_t>((count + kBlock - 1) / kBlock));
    forEachBlock(team, count, [&](std::int64_t begin, std::int64_t end) {
        sumRange(pointers, begin, end);
        const float* sum = pointers.front();
        squares[static_cast<std::size_t>(begin / kBlock)] =
            std::inner_product(sum + begin, sum + end, sum + begin, 0.0);
    });
    return std::sqrt(std::accumulate(squares.begin(), squares.end(), 0.0));
}

/// The same with LibTorch's operations; the norm only where it is wanted, since a GPU has to be waited for.
double sumTensors(const std::vector<torch::Tensor>& gradients, bool wantsNorm) {
    torch::Tensor sum = gradients.front();
    for (std::size_t k = 1; k < gradients.size(); ++k) {
        torch::Tensor gradient = gradients[k];
        sum.add_(gradient);
        gradient.zero_();
    }
    return wantsNorm ? sum.norm().item<double>() : 0.0;
}

bool isPlain(const torch::Tensor& tensor) {
    return tensor.is_cpu() && tensor.scalar_type() == torch::kFloat;
}

}  // namespace

FlatAdam::FlatAdam(torch::Tensor values, const FlatAdamOptions& options)
    : options_(options), values_(std::move(values)) {
    state_ = {0, torch::zeros_like(values_), torch::zeros_like(values_), values_.clone()};
}

double FlatAdam::step(ThreadTeam& team, const std::vector<torch::Tensor>& gradients, double learningRate,
                      double gradientScale) {
    const torch::NoGradGuard noGradients;
    const bool plain = isPlain(values_);
    const bool clips = options_.clipNorm > 0.0;
    // Unclipped on the CPU, the sum is part of the update itself: one pass fewer.
    std::vector<torch::Tensor> summed = gradients;
    double norm = 0.0;
    if (clips || !plain) {
        norm = plain ? sumOnTeam(team, gradients) : sumTensors(gradients, clips);
        norm *= gradientScale;
        summed.resize(1);
    }
    if (clips) {
        if (!std::isfinite(norm)) {
            summed.front().zero_();
            return norm;
        }
        gradientScale *= std::min(1.0, options_.clipNorm / (norm + 1e-6));
    }
    const auto steps = static_cast<double>(++state_.steps);
    // The average forgets the start: with a fixed decay it would hold the initial values too long.
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
    if (!plain) {
        updateWithTensors(values_, summed.front(), state_, c);
        return norm;
    }
    const std::vector<float*> pointers = pointersOf(summed);
    float* const value = values_.data_ptr<float>();
    float* const first = state_.firstMoment.data_ptr<float>();
    float* const second = state_.secondMoment.data_ptr<float>();
    float* const average = state_.average.data_ptr<float>();
    forEachBlock(team, values_.numel(), [&](std::int64_t begin, std::int64_t end) {
        sumRange(pointers, begin, end);
        updateRange(value, pointers.front(), first, second, average, begin, end, c);
    });
    return norm;
}

void FlatAdam::restore(const FlatAdamState& state) {
    const auto fits = [&](const torch::Tensor& tensor) {
        return tensor.defined() && tensor.numel() == values_.numel();
    };
    if (!fits(state.firstMoment) || !fits(state.secondMoment) || !fits(state.average))
        throw std::invalid_argument("The optimizer state belongs to another network.");
    const torch::NoGradGuard noGradients;
    state_.steps = state.steps;
    state_.firstMoment.copy_(state.firstMoment);
    state_.secondMoment.copy_(state.secondMoment);
    state_.average.copy_(state.average);
}

}  // namespace core
