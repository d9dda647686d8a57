#include "core/metric/compare/PixelDistances.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/dataset/ParallelChunks.h"
#include "core/device/ComputeThreads.h"
#include "core/metric/compare/CoarseRows.h"
#include "core/metric/compare/ShiftedDistance.h"

namespace core {

namespace {

// Queries against training samples in one matrix product: 2 MB of products, which stay in the cache until they are
// looked through.
constexpr std::size_t kQueryChunk = 256;
constexpr std::size_t kTrainingBlock = 2048;
constexpr std::size_t kBlockBytes = std::size_t{64} << 20;
/// Products that are looked at together: nearly always none of them is near enough.
constexpr std::size_t kLook = 16;
/// Pairs of training samples by which one sees how much coarse rows leave of a distance, and the least that will do.
constexpr std::size_t kPairs = 200;
constexpr double kLeastShare = 0.5;
constexpr double kFar = std::numeric_limits<double>::infinity();

using Candidate = std::pair<double, std::uint32_t>;  // squared distance, place in the training samples

/// The nearest so far, ascending.
class Shortlist {
   public:
    double worst() const { return found_.size() < kPixelNeighbors ? kFar : found_.back().first; }
    void offer(const Candidate& candidate) {
        if (!(candidate.first < worst())) return;
        found_.insert(std::upper_bound(found_.begin(), found_.end(), candidate), candidate);
        if (found_.size() > kPixelNeighbors) found_.pop_back();
    }
    const std::vector<Candidate>& found() const { return found_; }

   private:
    std::vector<Candidate> found_;
};

/// What is known of one query. Squared distances of rows are sums over the values, those of samples means.
struct QueryState {
    Shortlist coarse[2];  // by rows, as it is and mirrored: to be shifted in the end
    Shortlist exact;      // as it is
    Candidate best{kFar, 0};

    void improve(double squared, std::uint32_t place) {
        if (squared < best.first) best = {squared, place};
    }
};

/// A part of the training samples.
struct TrainingBlock {
    std::size_t first = 0;
    std::vector<std::vector<std::uint8_t>> rooms;
    std::vector<std::span<const std::uint8_t>> samples;
    torch::Tensor rows;     // [samples, width]
    torch::Tensor squares;  // [samples]
};

class PixelSearch {
   public:
    PixelSearch(const Dataset& dataset, std::span<const std::uint32_t> training, const PixelQueries& queries,
                const JobContext& context)
        : dataset_(dataset),
          training_(training),
          queries_(queries),
          context_(context),
          distance_(dataset.spec),
          coarse_(CoarseRows::quarter(dataset.spec)),
          sides_(distance_.hasVariants() ? 2 : 1),
          values_(static_cast<double>(dataset.spec.values())),
          states_(queries.count) {
        // Noise and the finest textures are not seen in coarse forms.
        if (dataset.spec.values() < CoarseRows::kMostValues && shareSeen() < kLeastShare)
            coarse_ = CoarseRows(dataset.spec, 1);
        slack_ = 6e-8 * static_cast<double>(coarse_.width() + 16);
    }

    std::vector<PixelNeighbor> run() {
        const std::size_t block = std::clamp<std::size_t>(kBlockBytes / dataset_.spec.bytes(), 64, kTrainingBlock);
        const std::size_t blocks = (training_.size() + block - 1) / block;
        total_ = queries_.count * (blocks + 2);
        for (std::size_t first = 0; first < training_.size(); first += block) {
            const TrainingBlock part = load(first, std::min(block, training_.size() - first));
            if (context_.stopRequested() || (first == 0 && !writeQueries())) return {};
            if (!overQueries([&](std::size_t begin, std::size_t end) { search(part, begin, end); }, 1)) return {};
        }
        std::vector<PixelNeighbor> found(queries_.count);
        const bool all = overQueries(
            [&](std::size_t begin, std::size_t end) {
                for (std::size_t query = begin; query < end; ++query) found[query] = finish(query);
            },
            2);
        return all ? found : std::vector<PixelNeighbor>{};
    }

   private:
    /// `cost`: how much of the progress each query is.
    bool overQueries(const std::function<void(std::size_t, std::size_t)>& work, std::size_t cost) {
        const bool all = forEachChunk(
            queries_.count, kQueryChunk, context_,
            [&](std::size_t begin, std::size_t end) {
                const c10::InferenceMode inference;
                setComputeThreads(1);
                work(begin, end);
            },
            [&](std::size_t done) { context_.report(done_ + done * cost, total_); });
        done_ += queries_.count * cost;
        return all;
    }

    /// Of the squares of distances between training samples, how much their rows have.
    double shareSeen() const {
        const std::size_t half = training_.size() / 2;
        const std::size_t step = std::max<std::size_t>(1, half / kPairs);
        std::vector<std::uint8_t> rooms[2];
        std::vector<float> rows[2] = {std::vector<float>(coarse_.width()), std::vector<float>(coarse_.width())};
        double seen = 0;
        double all = 0;
        for (std::size_t i = 0; i < half; i += step) {
            const auto one = dataset_.readSample(training_[i], rooms[0]);
            const auto other = dataset_.readSample(training_[i + half], rooms[1]);
            coarse_.write(one, rows[0].data());
            coarse_.write(other, rows[1].data());
            for (std::size_t d = 0; d < coarse_.width(); ++d)
                seen += std::pow(static_cast<double>(rows[0][d]) - static_cast<double>(rows[1][d]), 2);
            all += distance_.plain(one, other) * values_;
        }
        return all > 0 ? seen / all : 1;
    }

    TrainingBlock load(std::size_t first, std::size_t count) {
        const auto width = static_cast<std::int64_t>(coarse_.width());
        TrainingBlock block;
        block.first = first;
        block.rooms.resize(count);
        block.samples.resize(count);
        block.rows = torch::empty({static_cast<std::int64_t>(count), width}, torch::kFloat);
        auto* rows = block.rows.data_ptr<float>();
        forEachChunk(
            count, 64, context_,
            [&](std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end; ++i) {
                    block.samples[i] = dataset_.readSample(training_[first + i], block.rooms[i]);
                    coarse_.write(block.samples[i], rows + i * coarse_.width());
                }
            },
            [](std::size_t) {});
        if (context_.stopRequested()) return block;
        // Rows around their mean: little is then lost in the difference of their squares and products.
        if (!center_.defined()) {
            center_ = block.rows.mean(0);
            rounding_ = 2.4e-7 * (center_.norm().item<double>() + std::sqrt(values_));
        }
        block.rows.sub_(center_);
        block.squares = block.rows.square().sum(1).mul_(1 - slack_);
        return block;
    }

    /// False where it was stopped.
    bool writeQueries() {
        const auto count = static_cast<std::int64_t>(queries_.count);
        const std::size_t width = coarse_.width();
        for (std::size_t side = 0; side < sides_; ++side) {
            queryRows_[side] = torch::empty({count, static_cast<std::int64_t>(width)}, torch::kFloat);
            querySquares_[side].resize(queries_.count);
        }
        return forEachChunk(
            queries_.count, kQueryChunk, context_,
            [&](std::size_t begin, std::size_t end) {
                const float* center = center_.data_ptr<float>();
                std::vector<std::uint8_t> room;
                for (std::size_t query = begin; query < end; ++query) {
                    const auto sample = queries_.read(query, room);
                    for (std::size_t side = 0; side < sides_; ++side) {
                        float* row = queryRows_[side].data_ptr<float>() + query * width;
                        coarse_.write(side == 0 ? sample : distance_.mirrored(sample), row);
                        double square = 0;
                        for (std::size_t d = 0; d < width; ++d) {
                            row[d] -= center[d];
                            square += static_cast<double>(row[d]) * static_cast<double>(row[d]);
                        }
                        querySquares_[side][query] = square * (1 - slack_);
                    }
                }
            },
            [](std::size_t) {});
    }

    void search(const TrainingBlock& block, std::size_t begin, std::size_t end) {
        std::vector<std::uint8_t> room;
        std::vector<Candidate> near;
        const auto columns = block.samples.size();
        for (std::size_t side = 0; side < sides_; ++side) {
            const torch::Tensor rows =
                queryRows_[side].narrow(0, static_cast<std::int64_t>(begin), static_cast<std::int64_t>(end - begin));
            // |b|^2 - 2 ab: |a|^2 is the same for all.
            const torch::Tensor products = torch::addmm(block.squares, rows * -2.0, block.rows.t());
            const float* product = products.data_ptr<float>();
            for (std::size_t query = begin; query < end; ++query, product += columns) {
                near.clear();
                lookThrough(product, columns, querySquares_[side][query], limit(states_[query], side), near);
                if (!near.empty()) take(block, side, query, near, room);
            }
        }
    }

    /// Rows that are farther apart than this are of no use any more. A sample is never nearer than its row is: whoever
    /// comes onto a list of the nearest rows could also be among the nearest samples.
    double limit(const QueryState& state, std::size_t side) const {
        return side == 0 ? rowLimit(state.exact.worst())
                         : std::max(state.coarse[1].worst(), rowLimit(state.best.first));
    }
    /// What the squared distance of two rows is below where that of their samples is below `squared`.
    double rowLimit(double squared) const {
        const double distance = std::sqrt(squared * values_) + rounding_;
        return distance * distance;
    }

    static void lookThrough(const float* product, std::size_t columns, double own, double limit,
                            std::vector<Candidate>& near) {
        const auto below = static_cast<float>(limit - own);
        for (std::size_t from = 0; from < columns; from += kLook) {
            const std::size_t to = std::min(columns, from + kLook);
            int any = 0;
            if (to - from == kLook) {
                for (std::size_t j = 0; j < kLook; ++j) any |= static_cast<int>(product[from + j] <= below);
            } else {
                any = 1;
            }
            if (any == 0) continue;
            for (std::size_t j = from; j < to; ++j) {
                if (product[j] <= below)
                    near.emplace_back(static_cast<double>(product[j]) + own, static_cast<std::uint32_t>(j));
            }
        }
    }

    /// Measures the samples of one block whose rows are near. The nearest come first: what they rule out needs no look.
    void take(const TrainingBlock& block, std::size_t side, std::size_t query, std::vector<Candidate>& near,
              std::vector<std::uint8_t>& room) {
        QueryState& state = states_[query];
        std::vector<std::uint8_t> turned;
        std::span<const std::uint8_t> sample = queries_.read(query, room);
        if (side == 1) {
            turned = distance_.mirrored(sample);
            sample = turned;
        }
        while (!near.empty()) {
            const std::size_t now = near.size() < 2 * kPixelNeighbors ? near.size() : kPixelNeighbors;
            const auto rest = near.begin() + static_cast<std::ptrdiff_t>(now);
            if (rest != near.end()) std::nth_element(near.begin(), rest, near.end());
            std::sort(near.begin(), rest);
            for (auto each = near.begin(); each != rest; ++each) {
                const auto place = static_cast<std::uint32_t>(block.first + each->second);
                state.coarse[side].offer({each->first, place});
                measure(state, side, sample, block.samples[each->second], {each->first, place});
            }
            near.erase(near.begin(), rest);
            const double most = limit(state, side);
            std::erase_if(near, [&](const Candidate& each) { return !(each.first < most); });
        }
    }

    void measure(QueryState& state, std::size_t side, std::span<const std::uint8_t> sample,
                 std::span<const std::uint8_t> training, const Candidate& row) const {
        const double worst = side == 0 ? state.exact.worst() : state.best.first;
        if (!(row.first < rowLimit(worst))) return;
        const double squared = distance_.plain(sample, training, worst);
        state.improve(squared, row.second);
        if (side == 0) state.exact.offer({squared, row.second});
    }

    /// Shifts the nearest; nothing is searched any more.
    PixelNeighbor finish(std::size_t query) {
        QueryState& state = states_[query];
        std::vector<std::uint8_t> room;
        std::vector<std::uint8_t> trainingRoom;
        const auto given = queries_.read(query, room);
        const Candidate unshifted = state.best;
        for (std::size_t side = 0; side < sides_ && distance_.hasVariants(); ++side) {
            const std::vector<std::uint8_t> turned =
                side == 0 ? std::vector<std::uint8_t>() : distance_.mirrored(given);
            const std::span<const std::uint8_t> sample = side == 0 ? given : std::span<const std::uint8_t>(turned);
            const auto shift = [&](std::uint32_t place) {
                if (state.best.first <= 0) return;
                const auto training = dataset_.readSample(training_[place], trainingRoom);
                state.improve(distance_.shifted(sample, training, state.best.first), place);
            };
            shift(unshifted.second);
            for (const Candidate& each : state.coarse[side].found()) shift(each.second);
        }
        double around = 0;
        for (const Candidate& each : state.exact.found()) around += std::sqrt(each.first);
        return {state.best.second, std::sqrt(state.best.first),
                around / static_cast<double>(state.exact.found().size())};
    }

    const Dataset& dataset_;
    std::span<const std::uint32_t> training_;
    const PixelQueries& queries_;
    const JobContext& context_;
    ShiftedDistance distance_;
    CoarseRows coarse_;
    std::size_t sides_;  // as it is, and mirrored
    double values_;
    double slack_ = 0;      // what rounding adds to a product, as a share
    double rounding_ = 0;   // what it adds to the distance of two rows
    torch::Tensor center_;  // what was subtracted from all rows
    torch::Tensor queryRows_[2];
    std::vector<double> querySquares_[2];
    std::vector<QueryState> states_;
    std::size_t done_ = 0;
    std::size_t total_ = 0;
};

}  // namespace

std::vector<PixelNeighbor> nearestByPixels(const Dataset& dataset, std::span<const std::uint32_t> training,
                                           const PixelQueries& queries, const JobContext& context) {
    if (training.empty() || queries.count == 0) return {};
    const c10::InferenceMode inference;
    setComputeThreads(1);
    return PixelSearch(dataset, training, queries, context).run();
}

}  // namespace core
