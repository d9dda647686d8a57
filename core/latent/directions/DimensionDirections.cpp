#include "core/latent/directions/DimensionDirections.h"

#include <algorithm>

namespace core {

namespace {

FoundDirections findDimensions(const DirectionRequest& request) {
    const int size = request.snapshot.latentSize();
    const LatentStatistics& statistics = request.snapshot.statistics();
    const std::vector<float>& activity = statistics.meanKl.empty() ? statistics.standardDeviation : statistics.meanKl;
    const float largest = activity.empty() ? 0 : *std::max_element(activity.begin(), activity.end());
    FoundDirections found;
    for (const int dimension : statistics.byActivity(size)) {
        if (static_cast<int>(found.directions.size()) >= request.count) break;
        Direction direction;
        direction.id = "dimension:" + std::to_string(dimension);
        direction.name = "z " + std::to_string(dimension);
        direction.unit.assign(static_cast<std::size_t>(size), 0.0F);
        direction.unit[static_cast<std::size_t>(dimension)] = 1.0F;
        if (largest > 0) direction.share = static_cast<double>(activity[static_cast<std::size_t>(dimension)] / largest);
        found.directions.push_back(std::move(direction));
    }
    return found;
}

}  // namespace

DirectionMethod dimensionDirections() {
    return {"dimension",   "Dimensions", "The latent dimensions of the model themselves, most active first.",
            false,         false,        false,
            findDimensions};
}

}  // namespace core
