#include "core/rendering/SamplePoints.h"

#include <algorithm>

namespace core {

namespace {
constexpr std::uint64_t kSeed = 1;
}

SamplePoints samplePoints(const ModelSnapshot& snapshot, int rows) {
    SamplePoints points;
    const int classes = std::min(static_cast<int>(snapshot.spec().classNames.size()), kMostSampleClasses);
    if (classes > 0) {
        points.columns = classes;
    } else {
        points.seed = kSeed;
    }
    for (int index = 0; index < points.columns * rows; ++index) {
        const int point = classes > 0 ? index / classes : index;
        points.latents.push_back(sampleLatent(snapshot.latentSize(), kSeed, static_cast<std::uint64_t>(point)));
        if (classes > 0) points.classes.push_back(mixOf(index % classes, 0, 0));
    }
    return points;
}

}  // namespace core
