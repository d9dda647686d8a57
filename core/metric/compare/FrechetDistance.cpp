#include "core/metric/compare/FrechetDistance.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/base/StableRandom.h"
#include "core/device/ComputeThreads.h"

namespace core {

namespace {

constexpr double kNoDistance = std::numeric_limits<double>::quiet_NaN();
/// Rows that are turned into doubles at once: 16 MB with 2,048 features.
constexpr std::size_t kMomentRows = 1024;
/// Eigenvalues below this share of the largest are rounding: their roots would add up to something.
constexpr double kEigenRounding = 1e-14;

/// Only read: LibTorch takes no const data.
torch::Tensor covarianceOf(const FeatureMoments& moments) {
    const auto size = static_cast<int64_t>(moments.mean.size());
    return torch::from_blob(const_cast<double*>(moments.covariance.data()), {size, size}, torch::kDouble);
}

/// Eigenvalues [N], ascending, of which some may be negative by rounding, without those that are nothing else.
torch::Tensor soundValues(const torch::Tensor& values) {
    const double largest = values[values.size(0) - 1].item<double>();
    return values.masked_select(values > kEigenRounding * std::max(largest, 0.0));
}

/// [N, rank], of which the product with its own transpose is `covariance` [N, N].
torch::Tensor rootOf(const torch::Tensor& covariance) {
    // Much the quickest, but only for full rank.
    const auto [triangle, failed] = torch::linalg_cholesky_ex(covariance, /*upper=*/false, /*check_errors=*/false);
    if (failed.item<int>() == 0) return triangle;
    const auto [variances, axes] = torch::linalg_eigh(covariance, "L");  // ascending; axes are columns
    const torch::Tensor kept = soundValues(variances);
    return axes.narrow(1, axes.size(1) - kept.size(0), kept.size(0)) * kept.sqrt();
}

/// tr (C1 C2)^1/2. With C1 = R R^T, C1 C2 has the eigenvalues of R^T C2 R, which is symmetric, whatever root R is: of
/// C1^1/2 C2 C1^1/2 too.
double traceOfRoot(const torch::Tensor& one, const torch::Tensor& other) {
    const torch::Tensor root = rootOf(one);
    if (root.size(1) == 0) return 0;  // all samples are alike
    const torch::Tensor product = root.t().mm(other).mm(root);
    return soundValues(torch::linalg_eigvalsh(product, "L")).sqrt().sum().item<double>();
}

std::vector<std::uint32_t> resampledRows(std::size_t count, std::uint64_t seed, std::uint64_t stream) {
    StableRandom random(seed, stream);
    std::vector<std::uint32_t> rows(count);
    for (std::uint32_t& row : rows) row = static_cast<std::uint32_t>(random.below(count));
    return rows;
}

}  // namespace

FeatureMoments momentsOf(const FeatureSet& set, const JobContext& context) {
    std::vector<std::uint32_t> rows(set.size());
    std::iota(rows.begin(), rows.end(), 0U);
    return momentsOf(set, rows, context);
}

FeatureMoments momentsOf(const FeatureSet& set, std::span<const std::uint32_t> rows, const JobContext& context) {
    const c10::InferenceMode inference;
    setComputeThreads(context.threads());
    const std::size_t size = set.dimensions;
    if (rows.size() < 2 || size == 0) return {};
    std::vector<double> mean(size);
    for (const std::uint32_t row : rows) {
        const float* values = set.row(row).data();
        for (std::size_t d = 0; d < size; ++d) mean[d] += values[d];
    }
    for (double& each : mean) each /= static_cast<double>(rows.size());

    // The mean goes before the squares are added up: features far from the origin would lose their small spread.
    const auto columns = static_cast<int64_t>(size);
    torch::Tensor covariance = torch::zeros({columns, columns}, torch::kDouble);
    std::vector<double> block(std::min(kMomentRows, rows.size()) * size);
    for (std::size_t first = 0; first < rows.size(); first += kMomentRows) {
        if (context.stopRequested()) return {};
        const auto part = rows.subspan(first, std::min(kMomentRows, rows.size() - first));
        double* to = block.data();
        for (const std::uint32_t row : part) {
            const float* values = set.row(row).data();
            for (std::size_t d = 0; d < size; ++d) *to++ = values[d] - mean[d];
        }
        const torch::Tensor around =
            torch::from_blob(block.data(), {static_cast<int64_t>(part.size()), columns}, torch::kDouble);
        covariance.addmm_(around.t(), around);
    }
    covariance /= static_cast<double>(rows.size() - 1);
    const double* values = covariance.data_ptr<double>();
    return {std::move(mean), std::vector<double>(values, values + size * size)};
}

double frechetDistance(const FeatureMoments& one, const FeatureMoments& other, const JobContext& context) {
    const c10::InferenceMode inference;
    setComputeThreads(context.threads());
    if (one.mean.empty() || one.mean.size() != other.mean.size()) return kNoDistance;
    const torch::Tensor first = covarianceOf(one);
    const torch::Tensor second = covarianceOf(other);
    double sum = (first.trace() + second.trace()).item<double>();
    for (std::size_t d = 0; d < one.mean.size(); ++d)
        sum += (one.mean[d] - other.mean[d]) * (one.mean[d] - other.mean[d]);
    // LAPACK refuses what is not finite.
    if (!std::isfinite(sum) || !torch::isfinite(first).all().item<bool>() ||
        !torch::isfinite(second).all().item<bool>())
        return kNoDistance;
    return std::max(0.0, sum - 2 * traceOfRoot(first, second));
}

double frechetDistance(const FeatureSet& one, const FeatureSet& other, const JobContext& context) {
    return frechetDistance(momentsOf(one, context), momentsOf(other, context), context);
}

double frechetError(const FeatureSet& one, const FeatureSet& other, std::uint64_t seed, int resamples,
                    const JobContext& context) {
    std::vector<double> values;
    for (int i = 0; i < resamples; ++i) {
        const auto stream = 2 * static_cast<std::uint64_t>(i);
        values.push_back(frechetDistance(momentsOf(one, resampledRows(one.size(), seed, stream), context),
                                         momentsOf(other, resampledRows(other.size(), seed, stream + 1), context),
                                         context));
        if (context.stopRequested()) return kNoDistance;
        context.report(values.size(), static_cast<std::size_t>(resamples));
    }
    if (values.size() < 2) return kNoDistance;
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (count - 1));
}

}  // namespace core
