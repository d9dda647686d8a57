// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <random>
#include <vector>

#include "core/dataset/Dataset.h"

namespace core {

/// Serves the samples at `indices` in batches as floats [N, C, H, W] in [0, 1]: an endless stream, shuffled anew for
/// every epoch by `seed`. The bytes stay where the dataset has them.
class BatchLoader {
   public:
    BatchLoader(std::shared_ptr<const Dataset> dataset, std::vector<std::uint32_t> indices, int batchSize,
                std::uint64_t seed);

    /// The next batch; the last of an epoch may be short only when there are fewer samples than a batch.
    torch::Tensor next();

    /// Samples served so far.
    std::int64_t served() const { return served_; }
    /// Passes over the samples, with fraction.
    double epoch() const { return static_cast<double>(served_) / static_cast<double>(indices_.size()); }

    /// Samples indices[begin..end) of `dataset` as floats.
    static torch::Tensor gather(const Dataset& dataset, const std::uint32_t* begin, const std::uint32_t* end);

   private:
    void shuffle();

    std::shared_ptr<const Dataset> dataset_;
    std::vector<std::uint32_t> indices_;
    std::size_t batchSize_;
    std::mt19937_64 random_;
    std::size_t position_ = 0;
    std::int64_t served_ = 0;
};

}  // namespace core
