#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/latent/nearest/NearestNeighbors.h"

namespace core {

/// Who is whose neighbor and how much so, in both directions: the edges of a point lie side by side.
struct NeighborGraph {
    std::vector<std::size_t> first;    ///< of each point's edges; one more at the end
    std::vector<std::uint32_t> other;  ///< the point at the other end of each edge
    std::vector<float> weight;         ///< above 0, up to 1

    std::size_t size() const { return first.empty() ? 0 : first.size() - 1; }
};

/// UMAP's fuzzy set (arXiv 1802.03426, section 3.1): from each point, weights fall from 1 at its nearest neighbor at a
/// rate that makes their sum the same for all points, in crowds and in the open; an edge counts when either end holds
/// it for one.
NeighborGraph neighborGraph(const NeighborTable& table);

}  // namespace core
