#include "core/metric/Elbo.h"

#include <algorithm>
#include <span>
#include <vector>

#include "core/device/TorchDevice.h"
#include "core/metric/StandardError.h"
#include "core/model/SampleTensor.h"

namespace core {

namespace {

std::vector<float> toVector(const torch::Tensor& tensor) {
    const torch::Tensor values = tensor.to(torch::kFloat).contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

/// Sums over the images of one batch, [latent] in double precision, on the processor.
struct BatchSums {
    double reconstruction = 0;
    torch::Tensor kl;
    torch::Tensor means;
    torch::Tensor squares;
};

/// Estimates of each dimension's KL without those below zero, where no KL can lie. What they lie below it the others
/// give up in proportion, so that the sum stays what it is: the estimate of the whole.
torch::Tensor withoutNegatives(const torch::Tensor& estimates) {
    const torch::Tensor positive = estimates.clamp_min(0);
    const torch::Tensor whole = estimates.sum().clamp_min(0);
    return (estimates < 0).any().item<bool>() ? positive * (whole / positive.sum().clamp_min(1e-30)) : positive;
}

BatchSums evaluateBatch(const AutoencodingModel& model, const Settings& settings, const Batch& batch,
                        std::uint64_t seed) {
    const torch::NoGradGuard noGradients;
    const LossContext context{settings, 0, /*training=*/false, randomGenerator(batch.samples.device(), seed)};
    const LossTerms terms = model.loss(batch, context);
    const torch::Tensor means = terms.latents.to(torch::kDouble);
    return {terms.reconstruction.item<double>(), terms.klPerDimension.to(torch::kDouble).cpu(), means.sum(0).cpu(),
            means.square().sum(0).cpu()};
}

/// What each batch adds to the figures, for their standard errors.
struct ElboShares {
    std::vector<BatchShare> negElbo;
    std::vector<BatchShare> reconstruction;
    std::vector<BatchShare> kl;

    void add(const BatchSums& batch, std::size_t images) {
        const auto count = static_cast<double>(images);
        const double batchKl = batch.kl.sum().item<double>();
        negElbo.push_back(shareOfMean(batch.reconstruction + batchKl, count));
        reconstruction.push_back(shareOfMean(batch.reconstruction, count));
        kl.push_back(shareOfMean(batchKl, count));
    }
};

}  // namespace

ElboResult evaluateElbo(const AutoencodingModel& model, const EvaluationRequest& request) {
    const std::size_t count = batchCount(request);
    std::vector<BatchSums> batches(count);
    forEachBatch(request, [&](std::size_t batch, std::span<const std::uint32_t> share) {
        batches[batch] =
            evaluateBatch(model, request.settings, toBatch(request.dataset, share, model.classCount(), model.device()),
                          request.seed + batch);
    });

    // Added up in order, whichever thread did which.
    const torch::Tensor zeros = torch::zeros({model.latentSize()}, torch::kDouble);
    BatchSums sums{0, zeros.clone(), zeros.clone(), zeros.clone()};
    ElboResult result;
    ElboShares shares;
    for (std::size_t batch = 0; batch < count && batches[batch].kl.defined(); ++batch) {
        sums.reconstruction += batches[batch].reconstruction;
        sums.kl += batches[batch].kl;
        sums.means += batches[batch].means;
        sums.squares += batches[batch].squares;
        const std::size_t before = result.images;
        result.images = std::min(request.indices.size(), (batch + 1) * kEvaluationBatch);
        shares.add(batches[batch], result.images - before);
    }
    if (result.images == 0) return result;
    const auto images = static_cast<double>(result.images);
    const torch::Tensor mean = sums.means / images;
    result.reconstruction = sums.reconstruction / images;
    const torch::Tensor kl = sums.kl / images;
    // Zero is nearer to the truth than whatever lies below it. Numbers that are not finite stay so.
    result.kl = kl.sum().clamp_min(0).item<double>();
    result.negElboError = standardError(shares.negElbo);
    result.reconstructionError = standardError(shares.reconstruction);
    result.klError = standardError(shares.kl);
    result.statistics.meanKl = toVector(withoutNegatives(kl));
    result.statistics.mean = toVector(mean);
    result.statistics.standardDeviation = toVector((sums.squares / images - mean.square()).clamp_min(0).sqrt());
    return result;
}

}  // namespace core
