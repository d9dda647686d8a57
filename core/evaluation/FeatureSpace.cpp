#include "core/evaluation/FeatureSpace.h"

#include <algorithm>

namespace core {

FeatureSpace featureSpace(const SetEvaluationRequest& request, std::span<const Sample> generated,
                          const FeatureExtractor& extractor, const JobContext& stage) {
    const std::size_t most = std::max(request.mostReferences, request.count);
    FeatureSpace space;
    space.training = someOf(request.split.training, most, request.seed);
    space.heldOut = someOf(request.split.heldOut, most, request.seed);
    const auto all = static_cast<double>(space.training.size() + space.heldOut.size() + generated.size());
    const double first = static_cast<double>(space.training.size()) / all;
    const double second = first + static_cast<double>(space.heldOut.size()) / all;
    space.trainingFeatures = extractor.extract(request.dataset, space.training, stage.part(0, first));
    if (!space.heldOut.empty() && !stage.stopRequested())
        space.heldOutFeatures = extractor.extract(request.dataset, space.heldOut, stage.part(first, second));
    if (!stage.stopRequested()) space.generatedFeatures = extractor.extract(generated, stage.part(second, 1));
    return space;
}

FeatureSet firstRows(const FeatureSet& set, std::size_t count) {
    const auto values = static_cast<std::ptrdiff_t>(std::min(count, set.size()) * set.dimensions);
    return {set.dimensions, {set.values.begin(), set.values.begin() + values}};
}

}  // namespace core
