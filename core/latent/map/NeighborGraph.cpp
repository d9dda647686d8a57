#include "core/latent/map/NeighborGraph.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace core {

namespace {

constexpr int kHalvings = 40;
/// Of the mean distance: the narrowest that a fall may be, for points that lie on top of each other.
constexpr double kNarrowest = 1e-3;

/// The weights of one point's edges, from the distances to its neighbors (the nearest first).
void weigh(const std::vector<double>& distances, std::vector<float>& weights) {
    const double target = std::log2(static_cast<double>(distances.size()) + 1);
    const double nearest = distances.front();
    double mean = 0;
    for (const double distance : distances) mean += distance / static_cast<double>(distances.size());
    const auto sum = [&](double width) {
        double total = 0;
        for (const double distance : distances) total += std::exp(-(distance - nearest) / width);
        return total;
    };
    const double least = std::max(kNarrowest * mean, 1e-12);
    double low = least;
    double high = least;
    while (sum(high) < target && high < 1e6 * least) high *= 2;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = 0.5 * (low + high);
        (sum(middle) < target ? low : high) = middle;
    }
    weights.clear();
    for (const double distance : distances)
        weights.push_back(static_cast<float>(std::exp((nearest - distance) / high)));
}

struct Edge {
    std::uint32_t from;
    std::uint32_t to;
    float weight;
    bool operator<(const Edge& other) const { return std::tie(from, to) < std::tie(other.from, other.to); }
};

}  // namespace

NeighborGraph neighborGraph(const NeighborTable& table) {
    NeighborGraph graph;
    if (table.each == 0) return graph;
    const std::size_t count = table.places.size() / table.each;
    std::vector<Edge> edges;  // each twice, so that both ends find it
    edges.reserve(2 * table.places.size());
    std::vector<double> distances(table.each);
    std::vector<float> weights;
    for (std::size_t row = 0; row < count; ++row) {
        const std::size_t at = row * table.each;
        for (std::size_t i = 0; i < table.each; ++i)
            distances[i] = std::sqrt(static_cast<double>(table.squaredDistances[at + i]));
        weigh(distances, weights);
        for (std::size_t i = 0; i < table.each; ++i) {
            const auto here = static_cast<std::uint32_t>(row);
            edges.push_back({here, table.places[at + i], weights[i]});
            edges.push_back({table.places[at + i], here, weights[i]});
        }
    }
    // Equal ones next to each other: a pair in which each is the other's neighbor has two weights.
    std::sort(edges.begin(), edges.end());
    graph.first.assign(count + 1, 0);
    for (std::size_t i = 0; i < edges.size();) {
        float weight = edges[i].weight;
        std::size_t next = i + 1;
        if (next < edges.size() && edges[next].from == edges[i].from && edges[next].to == edges[i].to) {
            weight += edges[next].weight - weight * edges[next].weight;  // one or the other
            ++next;
        }
        graph.other.push_back(edges[i].to);
        graph.weight.push_back(weight);
        ++graph.first[edges[i].from + 1];
        i = next;
    }
    for (std::size_t row = 0; row < count; ++row) graph.first[row + 1] += graph.first[row];
    return graph;
}

}  // namespace core
