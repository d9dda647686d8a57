#include "core/latent/nearest/NearestNeighbors.h"

#include <torch/torch.h>

#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
#include <utility>

#include "core/device/ComputeThreads.h"

namespace core {

namespace {

// Rows against columns in one matrix product: 2 MB of products, which stay in the cache until they are looked through.
constexpr int64_t kBlockRows = 256;
constexpr int64_t kBlockColumns = 2048;

/// The nearest so far of one row, ascending. Of equally near ones the first stays.
class Row {
   public:
    Row(std::uint32_t* places, float* distances, std::size_t each)
        : places_(places), distances_(distances), each_(each) {
        std::fill_n(distances_, each_, std::numeric_limits<float>::infinity());
    }

    float worst() const { return distances_[each_ - 1]; }
    void insert(std::uint32_t place, float distance) {
        std::size_t at = each_ - 1;
        for (; at > 0 && distances_[at - 1] > distance; --at) {
            distances_[at] = distances_[at - 1];
            places_[at] = places_[at - 1];
        }
        distances_[at] = distance;
        places_[at] = place;
    }

   private:
    std::uint32_t* places_;
    float* distances_;
    std::size_t each_;
};

/// |a - b|^2 = |a|^2 + |b|^2 - 2 ab: the products of all pairs are one matrix product. The points are centerd first, so
/// that little is lost in the difference, and the distances of those that were found are computed anew.
class ExactSearch {
   public:
    /// `among`: rows that can be neighbors; empty for all.
    ExactSearch(std::span<const float> rows, std::size_t width, std::span<const std::uint32_t> among,
                std::size_t each) {
        const auto count = static_cast<int64_t>(rows.size() / width);
        // Only read: LibTorch takes no const data.
        const torch::Tensor given =
            torch::from_blob(const_cast<float*>(rows.data()), {count, static_cast<int64_t>(width)}, torch::kFloat);
        points_ = (given - given.mean(0)).contiguous();
        others_ = among.empty() ? points_ : points_.index_select(0, indices(among)).contiguous();
        among_ = among;
        squares_ = others_.square().sum(1).contiguous();
        table_.each = std::min(each, static_cast<std::size_t>(std::max<int64_t>(others_.size(0) - 1, 0)));
        table_.places.resize(static_cast<std::size_t>(count) * table_.each);
        table_.squaredDistances.resize(table_.places.size());
    }

    int64_t blocks() const { return (points_.size(0) + kBlockRows - 1) / kBlockRows; }

    void search(int64_t block) {
        const int64_t first = block * kBlockRows;
        const int64_t count = std::min(kBlockRows, points_.size(0) - first);
        std::vector<Row> found;
        for (int64_t i = 0; i < count; ++i) {
            const std::size_t at = static_cast<std::size_t>(first + i) * table_.each;
            found.emplace_back(table_.places.data() + at, table_.squaredDistances.data() + at, table_.each);
        }
        const torch::Tensor rows = points_.narrow(0, first, count) * -2.0;
        for (int64_t column = 0; column < others_.size(0); column += kBlockColumns) {
            const int64_t width = std::min(kBlockColumns, others_.size(0) - column);
            // |b|^2 - 2 ab: |a|^2 is the same for all.
            const torch::Tensor products =
                torch::addmm(squares_.narrow(0, column, width), rows, others_.narrow(0, column, width).t());
            for (int64_t i = 0; i < count; ++i)
                lookThrough(products.data_ptr<float>() + i * width, width, column, first + i,
                            found[static_cast<std::size_t>(i)]);
        }
        for (int64_t i = 0; i < count; ++i) measure(first + i);
    }

    NeighborTable take() { return std::move(table_); }

   private:
    static torch::Tensor indices(std::span<const std::uint32_t> among) {
        torch::Tensor rows = torch::empty({static_cast<int64_t>(among.size())}, torch::kLong);
        std::copy(among.begin(), among.end(), rows.data_ptr<int64_t>());
        return rows;
    }

    int64_t rowOf(int64_t column) const {
        return among_.empty() ? column : static_cast<int64_t>(among_[static_cast<std::size_t>(column)]);
    }

    void lookThrough(const float* distances, int64_t width, int64_t column, int64_t self, Row& row) const {
        float worst = row.worst();
        for (int64_t j = 0; j < width; ++j) {
            if (distances[j] >= worst || rowOf(column + j) == self) continue;
            row.insert(static_cast<std::uint32_t>(rowOf(column + j)), distances[j]);
            worst = row.worst();
        }
    }

    /// The distances of one row, and its order by them.
    void measure(int64_t row) {
        const auto width = static_cast<std::size_t>(points_.size(1));
        const float* points = points_.data_ptr<float>();
        const float* own = points + static_cast<std::size_t>(row) * width;
        const std::size_t at = static_cast<std::size_t>(row) * table_.each;
        std::vector<std::pair<float, std::uint32_t>> found;
        for (std::size_t i = at; i < at + table_.each; ++i) {
            const float* other = points + table_.places[i] * width;
            float sum = 0;
            for (std::size_t d = 0; d < width; ++d) sum += (own[d] - other[d]) * (own[d] - other[d]);
            found.emplace_back(sum, table_.places[i]);
        }
        std::sort(found.begin(), found.end());
        for (std::size_t i = 0; i < found.size(); ++i) {
            table_.squaredDistances[at + i] = found[i].first;
            table_.places[at + i] = found[i].second;
        }
    }

    torch::Tensor points_;
    std::span<const std::uint32_t> among_;
    torch::Tensor others_;   // those that can be neighbors
    torch::Tensor squares_;  // of others_
    NeighborTable table_;
};

NeighborTable run(ExactSearch& search, ThreadTeam& team, const JobContext& context) {
    std::atomic<int64_t> next = 0;
    std::mutex mutex;
    int64_t done = 0;  // guarded by mutex
    team.run([&](int) {
        const c10::InferenceMode alsoHere;
        setComputeThreads(1);
        while (!context.stopRequested()) {
            const int64_t block = next++;
            if (block >= search.blocks()) return;
            search.search(block);
            const std::lock_guard lock(mutex);
            ++done;
            context.report(static_cast<std::size_t>(done), static_cast<std::size_t>(search.blocks()));
        }
    });
    return done == search.blocks() ? search.take() : NeighborTable{};
}

}  // namespace

NeighborTable nearestNeighbors(std::span<const float> rows, std::size_t width, std::size_t each, ThreadTeam& team,
                               const JobContext& context) {
    const c10::InferenceMode inference;
    setComputeThreads(1);
    if (width == 0 || rows.size() / width < 2 || each == 0) return {};
    ExactSearch search(rows, width, {}, each);
    return run(search, team, context);
}

NeighborTable nearestAmong(std::span<const float> rows, std::size_t width, std::span<const std::uint32_t> among,
                           std::size_t each, ThreadTeam& team, const JobContext& context) {
    const c10::InferenceMode inference;
    setComputeThreads(1);
    if (width == 0 || rows.empty() || among.size() < 2 || each == 0) return {};
    ExactSearch search(rows, width, among, each);
    return run(search, team, context);
}

}  // namespace core
