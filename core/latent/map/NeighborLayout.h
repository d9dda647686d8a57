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

struct NeighborLayoutOptions {
    int neighbors = 15;      ///< of each point that are to stay near it: more show the large shapes, fewer the small
    int epochs = 300;        ///< rounds over all points, 1 or more
    int strangers = 5;       ///< random points that each pull between neighbors is set against
    std::uint64_t seed = 1;  ///< of the strangers
};

/// Hears of the points after every round, as they lie then, and must have read them when it returns.
using NeighborLayoutObserver = std::function<void(std::span<const MapPoint> points)>;

struct NeighborLayoutResult {
    Outcome outcome = Outcome::done;  ///< cancelled: `points` is empty
    std::vector<MapPoint> points;     ///< of each row of the data
};

/// Lays codes out so that those that are neighbors in latent space are neighbors on the map, after UMAP (McInnes et
/// al., arXiv 1802.03426): neighbors attract each other, random others push away. It begins with the view along the
/// two main directions. What it keeps are neighborhoods; distances between far groups say little. Blocks; may be
/// stopped, and tells about what part is done. The layout is the same for any number of threads.
NeighborLayoutResult neighborLayout(const EncodedData& data, const NeighborLayoutOptions& options,
                                    const JobContext& context = {}, const NeighborLayoutObserver& observer = {});

}  // namespace core
