#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/latent/EncodedData.h"
#include "core/latent/map/LatentMap.h"

namespace core {

struct NeighbourLayoutOptions {
    int neighbours = 15;     ///< of each point that are to stay near it: more show the large shapes, fewer the small
    int epochs = 300;        ///< rounds over all points, 1 or more
    int strangers = 5;       ///< random points that each pull between neighbours is set against
    std::uint64_t seed = 1;  ///< of the strangers
};

/// Hears of the points after every round, as they lie then, and must have read them when it returns.
using NeighbourLayoutObserver = std::function<void(std::span<const MapPoint> points)>;

struct NeighbourLayoutResult {
    Outcome outcome = Outcome::done;  ///< cancelled: `points` is empty
    std::vector<MapPoint> points;     ///< of each row of the data
};

/// Lays codes out so that those that are neighbours in latent space are neighbours on the map, after UMAP (McInnes et
/// al., arXiv 1802.03426): neighbours attract each other, random others push away. It begins with the view along the
/// two main directions. What it keeps are neighbourhoods; distances between far groups say little. Blocks; may be
/// stopped, and tells about what part is done. The layout is the same for any number of threads.
NeighbourLayoutResult neighbourLayout(const EncodedData& data, const NeighbourLayoutOptions& options,
                                      const JobContext& context = {}, const NeighbourLayoutObserver& observer = {});

}  // namespace core
