#include "core/metric/compare/NearestRows.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/dataset/ParallelChunks.h"
#include "core/device/ComputeThreads.h"

namespace core {

namespace {

// Rows of one matrix product: 2 MB of products, which stay in the cache until they are looked through.
constexpr std::size_t kQueryRows = 256;
constexpr std::size_t kReferenceRows = 2048;
// Wide rows are fewer: the centered ones of a block take 2 MB as well, unless even these take more.
constexpr std::size_t kBlockFloats = std::size_t{1} << 19;
constexpr std::size_t kFewestRows = 16;
constexpr std::size_t kFloatsOfAllThreads = std::size_t{16} << 20;

std::size_t rowsOfBlock(std::size_t dimensions, std::size_t most) {
    return std::clamp(kBlockFloats / std::max<std::size_t>(1, dimensions), kFewestRows, most);
}

/// The smallest float that is above `limit`, which a float may then be compared with.
float floatAbove(double limit) {
    return std::nextafter(static_cast<float>(limit), std::numeric_limits<float>::infinity());
}

/// Only read: LibTorch takes no const data.
torch::Tensor borrowedTensor(const FeatureSet& set) {
    return torch::from_blob(const_cast<float*>(set.values.data()),
                            {static_cast<int64_t>(set.size()), static_cast<int64_t>(set.dimensions)}, torch::kFloat);
}

/// |a - b|^2 = |a|^2 + |b|^2 - 2 ab: the products of all pairs are one matrix product.
class DistanceProducts {
   public:
    DistanceProducts(const FeatureSet& queries, const FeatureSet& references)
        : querySet_(queries),
          referenceSet_(references),
          queries_(borrowedTensor(queries)),
          references_(borrowedTensor(references)),
          center_(torch::empty({static_cast<int64_t>(references.dimensions)}, torch::kFloat)),
          queryRows_(rowsOfBlock(references.dimensions, kQueryRows)),
          referenceRows_(rowsOfBlock(references.dimensions, kReferenceRows)) {
        findCenter();
        squares_ = squaresOf(referenceSet_, 0, referenceSet_.size());
    }

    std::size_t queryRows() const { return queryRows_; }

    /// Of `asked` threads, those for whose blocks there is room.
    int threads(int asked) const {
        const std::size_t each = (queryRows_ + referenceRows_) * referenceSet_.dimensions + queryRows_ * referenceRows_;
        return std::clamp(asked, 1, std::max(1, static_cast<int>(kFloatsOfAllThreads / each)));
    }

    /// All blocks of the queries from `begin` to `end`, which are queryRows() or fewer.
    void run(std::size_t begin, std::size_t end, const JobContext& context,
             const std::function<void(const DistanceBlock&)>& look) const {
        const std::vector<float> squares = squaresOf(querySet_, begin, end);
        const torch::Tensor ownSquares = columnOf(squares);
        const torch::Tensor rows = centered(queries_, begin, end - begin, {});
        const torch::Tensor room =
            torch::empty({static_cast<int64_t>(referenceRows_ * referenceSet_.dimensions)}, torch::kFloat);
        const torch::Tensor results = torch::empty({static_cast<int64_t>(queryRows_ * referenceRows_)}, torch::kFloat);
        for (std::size_t first = 0; first < squares_.size() && !context.stopRequested(); first += referenceRows_) {
            const std::size_t count = std::min(referenceRows_, squares_.size() - first);
            const std::span<const float> others = std::span(squares_).subspan(first, count);
            const auto products = static_cast<int64_t>((end - begin) * count);
            torch::Tensor distances =
                results.narrow(0, 0, products).view({static_cast<int64_t>(end - begin), static_cast<int64_t>(count)});
            torch::addmm_out(distances, columnOf(others).t(), rows, centered(references_, first, count, room).t(), 1,
                             -2);
            distances.add_(ownSquares).clamp_min_(0);
            look({begin, end - begin, first, count,
                  std::span<const float>(distances.data_ptr<float>(), (end - begin) * count),
                  errorOf(squares, others)});
        }
    }

   private:
    /// Their mean: where rows lie far from the origin, what matters is how they differ.
    void findCenter() {
        const std::size_t width = referenceSet_.dimensions;
        std::vector<double> sums(width, 0.0);
        for (std::size_t at = 0; at < referenceSet_.size(); ++at) {
            const std::span<const float> row = referenceSet_.row(at);
            for (std::size_t d = 0; d < width; ++d) sums[d] += row[d];
        }
        const auto count = static_cast<double>(std::max<std::size_t>(1, referenceSet_.size()));
        for (std::size_t d = 0; d < width; ++d) center_.data_ptr<float>()[d] = static_cast<float>(sums[d] / count);
    }

    /// Of centered rows, as centered() has them.
    std::vector<float> squaresOf(const FeatureSet& set, std::size_t begin, std::size_t end) const {
        const float* center = center_.data_ptr<float>();
        std::vector<float> squares;
        squares.reserve(end - begin);
        for (std::size_t at = begin; at < end; ++at) {
            const std::span<const float> row = set.row(at);
            double sum = 0;
            for (std::size_t d = 0; d < row.size(); ++d) {
                const float off = row[d] - center[d];
                sum += static_cast<double>(off) * static_cast<double>(off);
            }
            squares.push_back(static_cast<float>(sum));
        }
        return squares;
    }

    static torch::Tensor columnOf(std::span<const float> values) {
        return torch::from_blob(const_cast<float*>(values.data()), {static_cast<int64_t>(values.size()), 1},
                                torch::kFloat);
    }

    /// Rows of a set, moved so that the references' center is the origin; in `room` where there is some.
    torch::Tensor centered(const torch::Tensor& set, std::size_t first, std::size_t count,
                           const torch::Tensor& room) const {
        const torch::Tensor rows = set.narrow(0, static_cast<int64_t>(first), static_cast<int64_t>(count));
        if (!room.defined()) return rows - center_;
        torch::Tensor moved = room.narrow(0, 0, rows.numel()).view(rows.sizes());
        return torch::sub_out(moved, rows, center_);
    }

    /// A product of d terms is off by at most d roundings of |a| |b|, and 2 |a| |b| is at most |a|^2 + |b|^2; the
    /// squares, their sums and what rounding moves the centered rows by add less than 16 (Higham, "Accuracy and
    /// Stability of Numerical Algorithms", section 3.1).
    float errorOf(std::span<const float> squares, std::span<const float> others) const {
        const double largest = static_cast<double>(*std::max_element(squares.begin(), squares.end())) +
                               static_cast<double>(*std::max_element(others.begin(), others.end()));
        const double rounding = 0.5 * static_cast<double>(std::numeric_limits<float>::epsilon());
        return floatAbove((static_cast<double>(referenceSet_.dimensions) + 16) * rounding * largest);
    }

    const FeatureSet& querySet_;
    const FeatureSet& referenceSet_;
    torch::Tensor queries_;
    torch::Tensor references_;
    torch::Tensor center_;
    std::vector<float> squares_;  // of the references
    std::size_t queryRows_;
    std::size_t referenceRows_;
};

/// The nearest references so far of one query, ascending. Of equally near ones the first stays.
class NearestOfRow {
   public:
    NearestOfRow(std::span<std::uint32_t> places, std::span<double> distances)
        : places_(places), distances_(distances) {}

    double worst() const { return distances_.back(); }
    void offer(std::size_t place, double distance) {
        if (!(distance < worst())) return;
        std::size_t at = distances_.size() - 1;
        for (; at > 0 && distances_[at - 1] > distance; --at) {
            distances_[at] = distances_[at - 1];
            places_[at] = places_[at - 1];
        }
        distances_[at] = distance;
        places_[at] = static_cast<std::uint32_t>(place);
    }

   private:
    std::span<std::uint32_t> places_;
    std::span<double> distances_;
};

}  // namespace

double squaredDistance(std::span<const float> a, std::span<const float> b) {
    // Four sums: one would wait for itself at each step.
    double sums[4] = {0, 0, 0, 0};
    std::size_t d = 0;
    for (; d + 4 <= a.size(); d += 4) {
        for (std::size_t i = 0; i < 4; ++i) {
            const double off = static_cast<double>(a[d + i]) - static_cast<double>(b[d + i]);
            sums[i] += off * off;
        }
    }
    for (; d < a.size(); ++d) {
        const double off = static_cast<double>(a[d]) - static_cast<double>(b[d]);
        sums[0] += off * off;
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

bool forEachDistanceBlock(const FeatureSet& queries, const FeatureSet& references, const JobContext& context,
                          const std::function<void(const DistanceBlock&)>& look) {
    const c10::InferenceMode inference;
    setComputeThreads(1);
    const std::size_t count = queries.size();
    if (count == 0 || references.size() == 0) return !context.stopRequested();
    const DistanceProducts products(queries, references);
    return forEachChunk(
        count, products.queryRows(), JobContext(context.stop(), {}, products.threads(context.threads())),
        [&](std::size_t begin, std::size_t end) {
            const c10::InferenceMode alsoHere;
            setComputeThreads(1);
            products.run(begin, end, context, look);
        },
        [&](std::size_t done) { context.report(done, count); });
}

NearestRows findNearestRows(const FeatureSet& queries, const FeatureSet& references, std::size_t most, OwnRow own,
                            const JobContext& context) {
    const std::size_t others = references.size() - (own == OwnRow::leftOut && references.size() > 0 ? 1 : 0);
    NearestRows found;
    found.each = std::min(most, others);
    if (found.each == 0) return {};
    found.places.resize(queries.size() * found.each);
    found.squaredDistances.assign(found.places.size(), std::numeric_limits<double>::infinity());
    const auto look = [&](const DistanceBlock& block) {
        for (std::size_t i = 0; i < block.queries; ++i) {
            const std::size_t query = block.firstQuery + i;
            const std::span<const float> row = queries.row(query);
            const float* distances = block.squared.data() + i * block.references;
            NearestOfRow nearest(std::span(found.places).subspan(query * found.each, found.each),
                                 std::span(found.squaredDistances).subspan(query * found.each, found.each));
            // What may be nearer than the last one, by as much as a product can be off, is measured exactly.
            float limit = floatAbove(nearest.worst() + block.error);
            for (std::size_t j = 0; j < block.references; ++j) {
                if (!(distances[j] < limit)) continue;
                const std::size_t reference = block.firstReference + j;
                if (own == OwnRow::leftOut && reference == query) continue;
                nearest.offer(reference, squaredDistance(row, references.row(reference)));
                limit = floatAbove(nearest.worst() + block.error);
            }
        }
    };
    if (!forEachDistanceBlock(queries, references, context, look)) return {};
    return found;
}

}  // namespace core
