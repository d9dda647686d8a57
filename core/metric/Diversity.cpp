#include "core/metric/Diversity.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/device/TorchDevice.h"
#include "core/metric/StandardError.h"
#include "core/model/SampleTensor.h"

namespace core {

namespace {

/// Sums over the pairs within one batch.
struct PairSums {
    double data = 0;
    double samples = 0;
    std::size_t images = 0;

    double pairs() const {
        const auto count = static_cast<double>(images);
        return 0.5 * count * (count - 1);
    }
    /// A mean over pairs has the noise of one over the images: a variance that goes with 1 / images.
    BatchShare share() const { return {samples, data, pairs() * pairs() / static_cast<double>(images)}; }
};

PairSums measureBatch(const Model& model, const Batch& batch, std::uint64_t seed) {
    const torch::NoGradGuard noGradients;
    const auto images = batch.samples.size(0);
    if (images < 2) return {0, 0, static_cast<std::size_t>(images)};
    const torch::Tensor latents = torch::randn({images, model.latentSize()},
                                               randomGenerator(batch.samples.device(), seed), batch.samples.options());
    PairSums sums{0, 0, static_cast<std::size_t>(images)};
    sums.data = sums.pairs() * meanPairDistance(batch.samples).item<double>();
    sums.samples = sums.pairs() * meanPairDistance(model.decode(latents, batch.classes)).item<double>();
    return sums;
}

/// In an order of their own, so that each batch holds images of all kinds (many datasets lie class by class).
std::vector<std::uint32_t> shuffled(std::span<const std::uint32_t> indices, std::uint64_t seed) {
    std::vector<std::uint32_t> order(indices.begin(), indices.end());
    StableRandom(seed).shuffle(order);
    return order;
}

}  // namespace

torch::Tensor meanPairDistance(const torch::Tensor& images) {
    return torch::pdist(images.flatten(1).contiguous()).mean();
}

Evaluation evaluateDiversity(const Model& model, const EvaluationRequest& request) {
    const std::vector<std::uint32_t> order = shuffled(request.indices, request.seed);
    const EvaluationRequest mixed{request.settings, request.dataset, order,
                                  request.seed,     request.team,    request.context};
    std::vector<PairSums> batches(batchCount(mixed));
    forEachBatch(mixed, [&](std::size_t batch, std::span<const std::uint32_t> share) {
        batches[batch] = measureBatch(model, toBatch(request.dataset, share, model.classCount(), model.device()),
                                      request.seed + batch);
    });

    // Added up in order, whichever thread did which.
    PairSums sums;
    std::vector<BatchShare> shares;
    for (std::size_t batch = 0; batch < batches.size() && batches[batch].images > 0; ++batch) {
        sums.data += batches[batch].data;
        sums.samples += batches[batch].samples;
        sums.images += batches[batch].images;
        shares.push_back(batches[batch].share());
    }
    if (!(sums.data > 0) && !request.context.stopRequested())
        return {{}, 0, {}, {}, {Message("Diversity is not measured: that takes images that are not all alike.")}};
    if (!(sums.data > 0)) return {};
    return {{{"diversity", sums.samples / sums.data, standardError(shares)}}, sums.images, {}};
}

}  // namespace core
