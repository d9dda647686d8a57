#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/Outcome.h"
#include "core/latent/EncodedData.h"
#include "core/latent/map/LatentMap.h"

namespace core {

struct NeighbourLayoutOptions {
    int neighbours = 15;     ///< of each point that are to stay near it: more show the large shapes, fewer the small
    int epochs = 300;        ///< rounds over all points, 1 or more
    int strangers = 5;       ///< random points that each pull between neighbours is set against
    std::uint64_t seed = 1;  ///< of the strangers
    int threads = 1;         ///< 1 or more; the layout is the same for any number
};

struct NeighbourLayoutProgress {
    double fraction = 0;               ///< of the whole work, about
    std::span<const MapPoint> points;  ///< as they lie now; empty while the neighbours are still being looked for
};

struct NeighbourLayoutResult {
    Outcome outcome = Outcome::done;  ///< cancelled: `points` is empty
    std::vector<MapPoint> points;     ///< of each row of the data
};

/// Lays codes out so that those that are neighbours in latent space are neighbours on the map, after UMAP (McInnes et
/// al., arXiv 1802.03426): neighbours attract each other, random others push away. It begins with the view along the
/// two main directions. What it keeps are neighbourhoods; distances between far groups say little. Blocks; `observer`,
/// which may be empty, hears of it from any of the threads, one at a time, and must have read `points` when it returns.
NeighbourLayoutResult neighbourLayout(const EncodedData& data, const NeighbourLayoutOptions& options,
                                      const std::stop_token& stop,
                                      const std::function<void(const NeighbourLayoutProgress&)>& observer);

}  // namespace core
