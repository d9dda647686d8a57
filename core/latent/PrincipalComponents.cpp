#include "core/latent/PrincipalComponents.h"

#include <algorithm>

namespace core {

namespace {

/// Points that are turned into doubles at once: the whole table twice over would be much to hold.
constexpr int64_t kBlock = 4096;

/// Each row with its largest entry positive.
torch::Tensor withFixedSigns(const torch::Tensor& rows) {
    const torch::Tensor largest = rows.gather(1, rows.abs().argmax(1, /*keepdim=*/true));
    return rows * torch::where(largest < 0, -torch::ones_like(largest), torch::ones_like(largest));
}

}  // namespace

PrincipalComponents principalComponents(const torch::Tensor& rows, int64_t count) {
    const torch::NoGradGuard noGradients;
    const torch::Tensor points = rows.detach().cpu();
    const int64_t size = points.size(1);
    const auto number = static_cast<double>(points.size(0));
    torch::Tensor sum = torch::zeros({size}, torch::kDouble);
    for (const torch::Tensor& block : points.split(kBlock)) sum += block.to(torch::kDouble).sum(0);
    const torch::Tensor mean = sum / number;
    // The mean goes before the squares are added up: points far from the origin would lose their small spread.
    torch::Tensor covariance = torch::zeros({size, size}, torch::kDouble);
    for (const torch::Tensor& block : points.split(kBlock)) {
        const torch::Tensor centerd = block.to(torch::kDouble) - mean;
        covariance.addmm_(centerd.t(), centerd);
    }
    covariance /= number;

    const auto [variances, directions] = torch::linalg_eigh(covariance, "L");  // ascending; directions are columns
    const int64_t kept = std::clamp<int64_t>(count, 0, size);
    const torch::Tensor components = directions.t().flip(0).narrow(0, 0, kept).contiguous();
    PrincipalComponents result;
    result.mean = mean.to(torch::kFloat);
    result.components = withFixedSigns(components).to(torch::kFloat).contiguous();
    result.variances = variances.flip(0).narrow(0, 0, kept).clamp_min(0).to(torch::kFloat).contiguous();
    result.totalVariance = covariance.trace().item<double>();
    return result;
}

}  // namespace core
