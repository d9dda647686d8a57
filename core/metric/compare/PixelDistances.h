#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"

namespace core {

/// Neighbors that PixelNeighbor::around is a mean of, as in arXiv 2301.13188.
inline constexpr std::size_t kPixelNeighbors = 50;

/// What lies nearest to a sample among those that a model was trained on. Distances are root mean squares over the
/// values, for whole numbers as shares of the largest: 0 (the same) to 1.
struct PixelNeighbor {
    std::size_t nearest = 0;  ///< its place in what was searched
    double distance = 0;      ///< from it: of images the least over the image and its mirror, shifted by 0 or 1 pixel
    double around = 0;        ///< mean distance from the kPixelNeighbors nearest (or all, where there are fewer), as
                              ///< they are, without mirror and shift

    bool operator==(const PixelNeighbor&) const = default;
};

/// The samples whose neighbors are looked for, all of the dataset's spec.
struct PixelQueries {
    std::size_t count = 0;
    /// The bytes of one of them, in their place or in `room`, which belongs to the thread. Any thread.
    std::function<std::span<const std::uint8_t>(std::size_t at, std::vector<std::uint8_t>& room)> read;
};

/// The neighbors of all queries among the samples `training` of a dataset, which are read once, block by block: memory
/// goes with the number of queries (up to about 10 KB for each), not with that of the training samples. Of images as
/// they are and of their mirrors the nearest is the nearest for certain, and `around` is exact; shifted by a pixel, the
/// 50 are looked at in each case that are nearest by coarse forms. The same for any number of threads. Empty where it
/// was stopped, and without training samples. Throws Error where a sample cannot be read any more.
std::vector<PixelNeighbor> nearestByPixels(const Dataset& dataset, std::span<const std::uint32_t> training,
                                           const PixelQueries& queries, const JobContext& context);

}  // namespace core
