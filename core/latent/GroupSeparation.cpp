#include "core/latent/GroupSeparation.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/model/LatentTensor.h"

namespace core {

namespace {

constexpr double kShrinkage = 0.05;
constexpr std::uint64_t kSeparationSeed = 1;
/// So many of each group, or none is held out.
constexpr int64_t kEnoughToHoldOut = 4;

torch::Tensor centerd(const torch::Tensor& latents) {
    return latents - latents.mean(0);
}

/// The share of both groups that lies on its own side of the plane halfway between the means of what `line` was found
/// with.
double balancedAccuracy(const torch::Tensor& line, const torch::Tensor& seenFrom, const torch::Tensor& seenTo,
                        const torch::Tensor& from, const torch::Tensor& to) {
    const double middle = 0.5 * (seenFrom.mv(line).mean() + seenTo.mv(line).mean()).item<double>();
    const double right = (to.mv(line) > middle).to(torch::kDouble).mean().item<double>();
    const double left = (from.mv(line) <= middle).to(torch::kDouble).mean().item<double>();
    return 0.5 * (left + right);
}

/// Two halves at random, but the same ones each time: data come in an order, and every second of them may be of a kind.
std::array<torch::Tensor, 2> halves(const torch::Tensor& rows) {
    const int64_t half = rows.size(0) / 2;
    const auto generator = at::detail::createCPUGenerator(kSeparationSeed);
    const torch::Tensor order = torch::randperm(rows.size(0), generator, torch::kLong);
    const torch::Tensor shuffled = rows.index_select(0, order);
    return {shuffled.narrow(0, 0, half), shuffled.narrow(0, half, rows.size(0) - half)};
}

}  // namespace

torch::Tensor meanDifference(const torch::Tensor& from, const torch::Tensor& to) {
    const torch::Tensor difference = to.mean(0) - from.mean(0);
    return difference / difference.norm().clamp_min(1e-12);
}

torch::Tensor discriminant(const torch::Tensor& from, const torch::Tensor& to) {
    const torch::Tensor within = torch::cat({centerd(from), centerd(to)}).to(torch::kDouble);
    const int64_t size = within.size(1);
    torch::Tensor covariance = within.t().mm(within) / static_cast<double>(within.size(0));
    const double variance = covariance.trace().item<double>() / static_cast<double>(size);
    // Where all of a group lie on one spot there is nothing to weigh: the difference of the means is left.
    const double ball = variance > 0 ? variance : 1.0;
    covariance = (1.0 - kShrinkage) * covariance + kShrinkage * ball * torch::eye(size, torch::kDouble);
    const torch::Tensor difference = (to.mean(0) - from.mean(0)).to(torch::kDouble);
    const torch::Tensor normal = torch::linalg_solve(covariance, difference.unsqueeze(1)).squeeze(1);
    return (normal / normal.norm().clamp_min(1e-12)).to(torch::kFloat);
}

Separation separationBy(torch::Tensor (*find)(const torch::Tensor&, const torch::Tensor&), const torch::Tensor& from,
                        const torch::Tensor& to) {
    if (std::min(from.size(0), to.size(0)) < kEnoughToHoldOut)
        return {balancedAccuracy(find(from, to), from, to, from, to), false};
    const auto ofFrom = halves(from);
    const auto ofTo = halves(to);
    double sum = 0;
    for (const std::size_t seen : {0, 1}) {
        const torch::Tensor line = find(ofFrom[seen], ofTo[seen]);
        sum += balancedAccuracy(line, ofFrom[seen], ofTo[seen], ofFrom[1 - seen], ofTo[1 - seen]);
    }
    return {sum / 2, true};
}

Direction scaledDirection(const torch::Tensor& line, const torch::Tensor& latents) {
    const double spread = latents.mv(line).std(/*unbiased=*/false).item<double>();
    Direction direction;
    direction.unit = toLatent(line * (spread > 0 ? spread : 1.0));
    direction.share = 1;
    return direction;
}

Message toMessage(const Separation& separation) {
    const auto percent = std::lround(100 * separation.accuracy);
    if (separation.heldOut)
        return Message("Separates the two groups with an accuracy of %1 % on held-out images.", percent);
    return Message(
        "Separates the two groups with an accuracy of %1 % on these images, which are too few to hold some out for "
        "testing.",
        percent);
}

}  // namespace core
