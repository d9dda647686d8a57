#include "core/rendering/Projection.h"

#include <torch/torch.h>

#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include "core/model/SampleTensor.h"
#include "core/rendering/Renderer.h"

namespace core {

namespace {

/// Root mean square over the values as networks take them; both of one spec.
double differenceOf(const Sample& a, const Sample& b) {
    const torch::Tensor difference = toFloats(std::span(&a, 1)) - toFloats(std::span(&b, 1));
    return std::sqrt(difference.to(torch::kDouble).square().mean().item<double>());
}

LatentSearchResult encoded(const ModelSnapshot& snapshot, const Sample& sample, const LatentSearchOptions& options,
                           int threads) {
    Renderer renderer(threads);
    const auto classes = std::span(&options.classes, options.classes.empty() ? 0 : 1);
    LatentSearchResult result;
    result.latent = renderer.encode(snapshot, std::span(&sample, 1), classes).front();
    result.pixelError = differenceOf(renderer.samples(snapshot, std::span(&result.latent, 1), classes).front(), sample);
    return result;
}

}  // namespace

LatentSearchResult projectSample(const ModelSnapshot& snapshot, const Sample& sample,
                                 const LatentSearchOptions& options, const JobContext& context,
                                 const LatentSearchObserver& observer) {
    if (snapshot.canEncode()) return encoded(snapshot, sample, options, context.threads());
    return findLatent(snapshot, sample, options, context, observer);
}

}  // namespace core
