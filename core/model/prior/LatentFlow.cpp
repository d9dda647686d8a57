#include "core/model/prior/LatentFlow.h"

#include <ATen/TracerMode.h>

#include <cmath>
#include <numbers>

namespace core {

namespace {

/// Of Heun's method, two evaluations each.
constexpr int kFlowSteps = 12;
/// 1 would be steps of equal length.
constexpr double kDensity = 1.5;
constexpr double kRightAngle = std::numbers::pi / 2;

}  // namespace

// What moves a module to a device puts the data of its buffers elsewhere: the field, which has the same tensors,
// follows.
LatentFlow::LatentFlow(std::int64_t size, std::int64_t classes) : field_(size, classes) {
    for (const auto& [name, tensor] : field_.weights()) register_buffer(name, tensor);
}

void LatentFlow::reset() {
    const torch::NoGradGuard noGradients;
    for (const auto& [name, tensor] : field_.weights()) tensor.zero_();
}

bool LatentFlow::isIdentity() const {
    const torch::NoGradGuard noGradients;
    return field_.isZero();
}

void LatentFlow::setWeights(const std::vector<torch::Tensor>& weights) {
    const torch::NoGradGuard noGradients;
    const NamedTensors& own = field_.weights();
    for (std::size_t index = 0; index < own.size(); ++index) own[index].tensor.copy_(weights.at(index));
}

torch::Tensor LatentFlow::angles(const torch::Tensor& places) {
    return kRightAngle * (1.0 - torch::pow(1.0 - places, kDensity));
}

torch::Tensor LatentFlow::toCodes(const torch::Tensor& latents, const torch::Tensor& classes) const {
    return integrated(latents, classes, true);
}

torch::Tensor LatentFlow::toLatents(const torch::Tensor& codes, const torch::Tensor& classes) const {
    const torch::Tensor near = integrated(codes, classes, false);
    if (near.is_same(codes)) return codes;
    return integrated(codes + (codes - integrated(near, classes, true)), classes, false);
}

torch::Tensor LatentFlow::integrated(const torch::Tensor& points, const torch::Tensor& classes, bool toData) const {
    // In full precision always: an error grows along the way.
    const c10::impl::ExcludeDispatchKeyGuard fullPrecision(c10::autocast_dispatch_keyset);
    std::vector<torch::Tensor> places;  // on the way, each a row
    {
        // Known before any point is: an export has them as numbers.
        const at::tracer::impl::NoTracerDispatchMode untraced;
        if (field_.isZero()) return points;
        const torch::NoGradGuard noGradients;
        places =
            field_.ofPlaces(torch::linspace(0.0, 1.0, kFlowSteps + 1, points.options().requires_grad(false))).unbind(0);
    }
    const torch::Tensor ofClasses = field_.ofClasses(classes);
    const auto angleAt = [](int place) {
        return kRightAngle * (1.0 - std::pow(1.0 - static_cast<double>(place) / kFlowSteps, kDensity));
    };
    torch::Tensor at = points;
    for (int step = 0; step < kFlowSteps; ++step) {
        const int from = toData ? step : kFlowSteps - step;
        const int to = toData ? from + 1 : from - 1;
        const double length = angleAt(to) - angleAt(from);
        const torch::Tensor first = field_.velocity(at, places[static_cast<std::size_t>(from)], ofClasses);
        const torch::Tensor second =
            field_.velocity(at + first * length, places[static_cast<std::size_t>(to)], ofClasses);
        at = at + (first + second) * (0.5 * length);
    }
    return at;
}

}  // namespace core
