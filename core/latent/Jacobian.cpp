#include "core/latent/Jacobian.h"

#include <algorithm>
#include <cmath>

#include "core/model/LatentTensor.h"

namespace core {

namespace {

/// Dimensions that are looked at in one call, two points each.
constexpr int64_t kDimensionsAtOnce = 32;
/// Singular values below this share of the largest are rounding.
constexpr double kNoLocalEffect = 1e-4;

/// The same line always points the same way: its largest entry is positive.
torch::Tensor withFixedSign(const torch::Tensor& row) {
    return row[row.abs().argmax()].item<double>() < 0 ? -row : row;
}

}  // namespace

torch::Tensor jacobianOf(const std::function<torch::Tensor(const torch::Tensor&)>& drawn, const torch::Tensor& point,
                         double step) {
    const int64_t size = point.size(0);
    std::vector<torch::Tensor> columns;
    for (int64_t first = 0; first < size; first += kDimensionsAtOnce) {
        const int64_t count = std::min(kDimensionsAtOnce, size - first);
        const torch::Tensor steps = step * torch::eye(size).narrow(0, first, count);
        const torch::Tensor both = drawn(torch::cat({point + steps, point - steps})).flatten(1).cpu();
        columns.push_back((both.narrow(0, 0, count) - both.narrow(0, count, count)) / (2.0 * step));
    }
    return torch::cat(columns).t();
}

std::vector<Direction> singularDirections(const torch::Tensor& jacobian, int count, const std::string& method,
                                          const std::string& name) {
    const torch::Tensor entries = jacobian.to(torch::kFloat);
    // Its right singular vectors are the eigenvectors of this small matrix.
    const auto [squares, vectors] = torch::linalg_eigh(entries.t().mm(entries).to(torch::kDouble), "L");  // ascending
    const int64_t size = squares.size(0);
    const double largest = std::sqrt(std::max(0.0, squares[size - 1].item<double>()));
    std::vector<Direction> directions;
    for (int64_t place = 1; place <= std::min<int64_t>(count, size); ++place) {
        const double value = std::sqrt(std::max(0.0, squares[size - place].item<double>()));
        if (value <= kNoLocalEffect * largest) break;
        const std::string number = std::to_string(place);
        directions.push_back({method + ':' + number,
                              name + ' ' + number,
                              toLatent(withFixedSign(vectors.select(1, size - place))),
                              value / largest,
                              {}});
    }
    return directions;
}

}  // namespace core
