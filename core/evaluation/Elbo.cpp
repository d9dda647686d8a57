#include "core/evaluation/Elbo.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <atomic>
#include <limits>
#include <vector>

#include "core/model/ImageTensor.h"

namespace core {

namespace {

constexpr std::size_t kBatch = 250;

std::vector<float> toVector(const torch::Tensor& tensor) {
    const torch::Tensor values = tensor.to(torch::kFloat).contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

/// Sums over the images of one batch, [latent] in double precision.
struct BatchSums {
    double reconstruction = 0;
    torch::Tensor kl;
    torch::Tensor means;
    torch::Tensor squares;
};

BatchSums evaluateBatch(const Model& model, const Settings& settings, const torch::Tensor& images, std::uint64_t seed) {
    const torch::NoGradGuard noGradients;
    const auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    // The last step there is: every warm-up is over.
    const LossTerms terms = model.loss(images, settings, std::numeric_limits<std::int64_t>::max() - 1, generator);
    const torch::Tensor means = terms.posteriorMeans.to(torch::kDouble);
    return {terms.reconstruction.item<double>(), terms.klPerDimension.to(torch::kDouble), means.sum(0),
            means.square().sum(0)};
}

}  // namespace

ElboResult evaluateElbo(const Model& model, const Settings& settings, const Dataset& dataset,
                        std::span<const std::uint32_t> indices, std::uint64_t seed, ThreadTeam& team,
                        std::stop_token stop) {
    const std::size_t count = (indices.size() + kBatch - 1) / kBatch;
    std::vector<BatchSums> batches(count);
    std::atomic<std::size_t> next = 0;
    team.run([&](int) {
        while (!stop.stop_requested()) {
            const std::size_t batch = next++;
            if (batch >= count) return;
            const auto share = indices.subspan(batch * kBatch, std::min(kBatch, indices.size() - batch * kBatch));
            batches[batch] = evaluateBatch(model, settings, toFloats(dataset, share), seed + batch);
        }
    });

    // Added up in order, whichever thread did which.
    const torch::Tensor zeros = torch::zeros({model.latentSize()}, torch::kDouble);
    BatchSums sums{0, zeros.clone(), zeros.clone(), zeros.clone()};
    ElboResult result;
    for (std::size_t batch = 0; batch < count && batches[batch].kl.defined(); ++batch) {
        sums.reconstruction += batches[batch].reconstruction;
        sums.kl += batches[batch].kl;
        sums.means += batches[batch].means;
        sums.squares += batches[batch].squares;
        result.images = std::min(indices.size(), (batch + 1) * kBatch);
    }
    if (result.images == 0) return result;
    const auto images = static_cast<double>(result.images);
    const torch::Tensor mean = sums.means / images;
    result.reconstruction = sums.reconstruction / images;
    result.kl = sums.kl.sum().item<double>() / images;
    result.statistics.meanKl = toVector(sums.kl / images);
    result.statistics.mean = toVector(mean);
    result.statistics.standardDeviation = toVector((sums.squares / images - mean.square()).clamp_min(0).sqrt());
    return result;
}

}  // namespace core
