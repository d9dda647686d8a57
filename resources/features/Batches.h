#pragma once

#include <torch/torch.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "resources/features/Drawing.h"
#include "resources/features/Originals.h"

namespace features {

/// Images of all sources, one source behind the other.
struct DrawnBatch {
    torch::Tensor images;             ///< [N, 3, S, S] in -1..1, channels_last
    torch::Tensor labels;             ///< [N], int64, each within its source
    torch::Tensor sharp;              ///< [N]: 1, or 0 for those that are blurred or noisy
    torch::Tensor quality;            ///< [N, 2]: Drawing::blur and noise
    std::vector<std::int64_t> sizes;  ///< images of each source
};

/// Draws a batch of about `count` images, the same for the same `seed` and `stream` whatever the threads.
DrawnBatch drawBatch(const std::vector<Source>& sources, std::size_t count, const DrawingRules& rules,
                     std::uint64_t seed, std::uint64_t stream, int threads);

/// One image of each of these originals, in their order.
DrawnBatch drawAll(const std::vector<Original>& originals, std::size_t first, std::size_t count, Kind kind,
                   const DrawingRules& rules, std::uint64_t seed, int threads);

/// RGB floats 0..255 -> [N, 3, S, S] in -1..1; all of one side.
torch::Tensor toImages(const std::vector<cv::Mat>& images);

}  // namespace features
