#include "core/training/BatchSampler.h"

#include <algorithm>
#include <utility>

namespace core {

BatchSampler::BatchSampler(std::vector<std::uint32_t> indices, int batchSize, std::uint64_t seed)
    : indices_(std::move(indices)),
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

void BatchSampler::shuffle() {
    // Fisher-Yates written out: std::shuffle may differ between standard libraries.
    for (std::size_t i = indices_.size(); i > 1; --i) std::swap(indices_[i - 1], indices_[random_() % i]);
    position_ = 0;
}

}  // namespace core
