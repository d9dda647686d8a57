#include "core/latent/map/NeighborLayout.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/StableRandom.h"
#include "core/latent/map/NeighborGraph.h"
#include "core/latent/nearest/NearestNeighbors.h"

namespace core {

namespace {

/// Half the side of the square in which the points begin: far enough apart to pass each other, near enough to meet.
constexpr float kBeginning = 10;
/// The longest way that one pull or push may take.
constexpr float kLongestStep = 4;
/// Keeps two points on the same spot from pushing each other to infinity.
constexpr float kSoftening = 1e-3F;
/// Of the whole work, the search for neighbors: about.
constexpr double kSearchShare = 0.4;
constexpr int kShareSize = 512;  // points that a thread takes at once

/// The main directions' view, scaled to the square; no two points on the very same spot.
std::vector<MapPoint> beginning(const EncodedData& data, std::uint64_t seed) {
    const PrincipalPlane plane = principalPlane(data);
    std::vector<MapPoint> points;
    float largest = 0;
    for (std::size_t row = 0; row < data.size(); ++row) {
        points.push_back(plane.place(data.code(row)));
        largest = std::max({largest, std::abs(points.back().x), std::abs(points.back().y)});
    }
    const float scale = largest > 0 ? kBeginning / largest : 1.0F;
    StableRandom random(seed, ~std::uint64_t{0});
    const auto noise = [&random] { return 1e-3F * (static_cast<float>(random.below(2001)) / 1000.0F - 1.0F); };
    for (MapPoint& point : points) point = {scale * point.x + noise(), scale * point.y + noise()};
    return points;
}

/// The points as they move. In one epoch every point moves by itself, among all others as they were before it: threads
/// need not agree on an order, and the result is the same for any number of them.
class Layout {
   public:
    Layout(NeighborGraph graph, std::vector<MapPoint> points, const NeighborLayoutOptions& options)
        : graph_(std::move(graph)), before_(std::move(points)), now_(before_), options_(options) {
        for (const float weight : graph_.weight) largest_ = std::max(largest_, weight);
    }

    const std::vector<MapPoint>& points() const { return before_; }

    void run(int epoch, int member, int members) {
        const std::size_t step = static_cast<std::size_t>(members) * kShareSize;
        for (std::size_t first = static_cast<std::size_t>(member) * kShareSize; first < now_.size(); first += step)
            for (std::size_t i = first; i < std::min(first + kShareSize, now_.size()); ++i) move(epoch, i);
    }
    void endEpoch() { std::swap(before_, now_); }

   private:
    /// Cauchy's curve 1 / (1 + d^2) says how near two points are: UMAP's with a = b = 1, for which its pulls and pushes
    /// need no powers.
    void move(int epoch, std::size_t index) {
        const float rate = 1.0F - static_cast<float>(epoch) / static_cast<float>(options_.epochs);
        StableRandom random(options_.seed, static_cast<std::uint64_t>(epoch) * now_.size() + index);
        MapPoint at = before_[index];
        for (std::size_t edge = graph_.first[index]; edge < graph_.first[index + 1]; ++edge) {
            if (!isDue(graph_.weight[edge], epoch)) continue;
            pull(at, before_[graph_.other[edge]], rate);
            for (int i = 0; i < options_.strangers; ++i) {
                const std::size_t stranger = ((random.next() >> 32) * before_.size()) >> 32;
                if (stranger != index) push(at, before_[stranger], rate);
            }
        }
        now_[index] = at;
    }

    /// The strongest edges in every epoch, others as often as they are strong, evenly spread.
    bool isDue(float weight, int epoch) const {
        const double often = weight / largest_;
        return std::floor(often * (epoch + 1)) > std::floor(often * epoch);
    }

    static void pull(MapPoint& point, MapPoint to, float rate) {
        const float x = to.x - point.x;
        const float y = to.y - point.y;
        const float strength = 2 / (1 + x * x + y * y);
        step(point, strength * x, strength * y, rate);
    }

    static void push(MapPoint& point, MapPoint from, float rate) {
        const float x = point.x - from.x;
        const float y = point.y - from.y;
        const float squared = x * x + y * y;
        const float strength = 2 / ((kSoftening + squared) * (1 + squared));
        step(point, strength * x, strength * y, rate);
    }

    static void step(MapPoint& point, float x, float y, float rate) {
        point.x += rate * std::clamp(x, -kLongestStep, kLongestStep);
        point.y += rate * std::clamp(y, -kLongestStep, kLongestStep);
    }

    NeighborGraph graph_;
    std::vector<MapPoint> before_;
    std::vector<MapPoint> now_;
    const NeighborLayoutOptions& options_;
    float largest_ = 1e-12F;
};

}  // namespace

NeighborLayoutResult neighborLayout(const EncodedData& data, const NeighborLayoutOptions& options,
                                    const JobContext& context, const NeighborLayoutObserver& observer) {
    if (data.size() == 0) return {};
    std::vector<MapPoint> points = beginning(data, options.seed);
    if (data.size() < 3) return {Outcome::done, std::move(points)};
    ThreadTeam team(context.threads());
    const NeighborTable table =
        nearestNeighbors(data.codes, static_cast<std::size_t>(data.latentSize),
                         static_cast<std::size_t>(std::max(1, options.neighbors)), team, context.part(0, kSearchShare));
    if (table.each == 0) return {Outcome::cancelled, {}};
    Layout layout(neighborGraph(table), std::move(points), options);
    const JobContext moves = context.part(kSearchShare, 1);
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        if (moves.stopRequested()) return {Outcome::cancelled, {}};
        team.run([&](int member) { layout.run(epoch, member, team.size()); });
        layout.endEpoch();
        if (observer) observer(layout.points());
        moves.report(static_cast<std::size_t>(epoch) + 1, static_cast<std::size_t>(options.epochs));
    }
    return {Outcome::done, layout.points()};
}

}  // namespace core
