#include "core/metric/compare/VendiScore.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/device/ComputeThreads.h"

namespace core {

namespace {

/// Rows that are turned into doubles at once: 16 MB with 2,048 features.
constexpr int64_t kVendiRows = 1024;
/// Eigenvalues, of which the sum is 1, below this are rounding.
constexpr double kVendiRounding = 1e-14;

double entropyTerm(double share) {
    return share > kVendiRounding ? -share * std::log(share) : 0.0;
}

/// The rows [N, D] of a set in double precision with length 1, some at a time; those of length 0 stay.
class VendiUnitRows {
   public:
    explicit VendiUnitRows(const FeatureSet& set)
        // Only read: LibTorch takes no const data.
        : rows_(torch::from_blob(const_cast<float*>(set.values.data()),
                                 {static_cast<int64_t>(set.size()), static_cast<int64_t>(set.dimensions)},
                                 torch::kFloat)) {}

    int64_t count() const { return rows_.size(0); }
    int64_t features() const { return rows_.size(1); }
    torch::Tensor from(int64_t first, int64_t count) const {
        const torch::Tensor rows = rows_.narrow(0, first, std::min(count, rows_.size(0) - first)).to(torch::kDouble);
        const torch::Tensor lengths = rows.norm(2, {1}, /*keepdim=*/true);
        return rows / lengths.masked_fill(lengths == 0, 1);
    }

   private:
    torch::Tensor rows_;
};

/// The sum over `count` samples of what each adds to the entropy, squared.
double squaredEntropyTerms(const torch::Tensor& unit, const torch::Tensor& axes, const torch::Tensor& logarithms,
                           double termOfEmpty) {
    const torch::Tensor seen = unit.mm(axes).square();
    const torch::Tensor terms = torch::where(unit.abs().sum(1) > 0, -seen.mv(logarithms),
                                             torch::full({unit.size(0)}, termOfEmpty, torch::kDouble));
    return terms.square().sum().item<double>();
}

VendiScore scoreOfFew(const VendiUnitRows& rows) {
    const auto count = static_cast<double>(rows.count());
    const torch::Tensor unit = rows.from(0, rows.count());
    const torch::Tensor cosines = unit.mm(unit.t()) / count;
    if (!torch::isfinite(cosines).all().item<bool>()) return {};
    const double empty = std::max(0.0, 1 - cosines.trace().item<double>());
    const torch::Tensor shares = torch::linalg_eigvalsh(cosines, "L");
    double entropy = entropyTerm(empty);
    for (int64_t i = 0; i < shares.size(0); ++i) entropy += entropyTerm(shares[i].item<double>());
    return {std::exp(entropy), std::numeric_limits<double>::quiet_NaN()};
}

VendiScore scoreOfMany(const VendiUnitRows& rows, const JobContext& context) {
    const auto count = static_cast<double>(rows.count());
    torch::Tensor products = torch::zeros({rows.features(), rows.features()}, torch::kDouble);
    for (int64_t first = 0; first < rows.count(); first += kVendiRows) {
        if (context.stopRequested()) return {};
        const torch::Tensor unit = rows.from(first, kVendiRows);
        products.addmm_(unit.t(), unit);
    }
    products /= count;
    if (!torch::isfinite(products).all().item<bool>()) return {};
    const double empty = std::max(0.0, 1 - products.trace().item<double>());
    const auto [shares, axes] = torch::linalg_eigh(products, "L");
    double entropy = entropyTerm(empty);
    for (int64_t i = 0; i < shares.size(0); ++i) entropy += entropyTerm(shares[i].item<double>());

    // The entropy -tr(P log P) of P = mean of f f^T changes with each sample by -f^T (log P) f, of which it is the
    // mean.
    const torch::Tensor logarithms =
        torch::where(shares > kVendiRounding, shares.clamp_min(kVendiRounding).log(), torch::zeros_like(shares));
    double squares = 0;
    for (int64_t first = 0; first < rows.count(); first += kVendiRows) {
        if (context.stopRequested()) return {};
        squares += squaredEntropyTerms(rows.from(first, kVendiRows), axes, logarithms,
                                       empty > kVendiRounding ? -std::log(empty) : 0.0);
    }
    const double variance = std::max(0.0, squares / count - entropy * entropy);
    const double score = std::exp(entropy);
    return {score, score * std::sqrt(variance / count)};
}

}  // namespace

VendiScore vendiScore(const FeatureSet& set, const JobContext& context) {
    const c10::InferenceMode inference;
    setComputeThreads(1);  // it is quick, and several would round differently
    if (set.size() == 0 || context.stopRequested()) return {};
    const VendiUnitRows rows(set);
    return rows.features() < rows.count() ? scoreOfMany(rows, context) : scoreOfFew(rows);
}

}  // namespace core
