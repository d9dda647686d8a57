#include "core/training/BatchSampler.h"

#include <algorithm>
#include <locale>
#include <sstream>
#include <utility>

#include "core/base/Error.h"

namespace core {

BatchSampler::BatchSampler(std::vector<std::uint32_t> indices, int batchSize, std::uint64_t seed)
    : BatchSampler(std::move(indices), {}, batchSize, seed) {}

BatchSampler::BatchSampler(std::vector<std::uint32_t> indices, std::vector<WeightedGroup> groups, int batchSize,
                           std::uint64_t seed)
    : groups_(std::move(groups)),
      indices_(std::move(indices)),
      batchSize_(std::min<std::size_t>(static_cast<std::size_t>(batchSize), indices_.size())),
      random_(seed) {
    shuffle();
}

std::span<const std::uint32_t> BatchSampler::next() {
    if (position_ + batchSize_ > indices_.size()) shuffle();
    const std::span<const std::uint32_t> batch(indices_.data() + position_, batchSize_);
    position_ += batchSize_;
    served_ += static_cast<std::int64_t>(batchSize_);
    return batch;
}

BatchSamplerState BatchSampler::state() const {
    std::ostringstream random;
    random.imbue(std::locale::classic());
    random << random_;
    return {indices_, static_cast<std::int64_t>(position_), served_, random.str()};
}

void BatchSampler::restore(const BatchSamplerState& state) {
    std::mt19937_64 random;
    std::istringstream text(state.random);
    text.imbue(std::locale::classic());
    text >> random;
    if (!fits(state.order) || text.fail() || state.served < 0 || state.position < 0 ||
        static_cast<std::uint64_t>(state.position) > indices_.size())
        throw Error(
            "The checkpoint belongs to other training images: the dataset or its validation share has changed; restore "
            "the dataset, or start a new run.");
    indices_ = state.order;
    position_ = static_cast<std::size_t>(state.position);
    served_ = state.served;
    random_ = random;
}

bool BatchSampler::fits(const std::vector<std::uint32_t>& order) const {
    std::vector<std::uint32_t> mine;
    std::vector<std::uint32_t> theirs = order;
    std::sort(theirs.begin(), theirs.end());
    if (groups_.empty()) {
        // Whatever a file says, each sample comes once.
        mine = indices_;
        std::sort(mine.begin(), mine.end());
        return mine == theirs;
    }
    // The weights may be others by now: they count from the next epoch on.
    for (const WeightedGroup& group : groups_) mine.insert(mine.end(), group.samples.begin(), group.samples.end());
    std::sort(mine.begin(), mine.end());
    theirs.erase(std::unique(theirs.begin(), theirs.end()), theirs.end());
    return order.size() == mine.size() && std::includes(mine.begin(), mine.end(), theirs.begin(), theirs.end());
}

void BatchSampler::shuffle() {
    if (!groups_.empty()) indices_ = weightedEpoch(groups_, random_);
    // Fisher-Yates written out: std::shuffle may differ between standard libraries.
    for (std::size_t i = indices_.size(); i > 1; --i) std::swap(indices_[i - 1], indices_[random_() % i]);
    position_ = 0;
}

}  // namespace core
