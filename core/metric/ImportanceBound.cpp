#include "core/metric/ImportanceBound.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

#include "core/base/StableRandom.h"
#include "core/device/TorchDevice.h"
#include "core/model/Model.h"
#include "core/model/SampleTensor.h"

namespace core {

namespace {

/// What is decoded at once: as fast as any, and of images of 28 x 28 some 100 MB.
constexpr std::int64_t kDecodedAtOnce = 500;

/// The sums of squares around the means, and of products.
struct Moments {
    double first = 0;
    double second = 0;
    double both = 0;
};

double meanValue(std::span<const double> values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

Moments momentsOf(std::span<const double> first, std::span<const double> second) {
    const double firstMean = meanValue(first);
    const double secondMean = meanValue(second);
    Moments moments;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const double a = first[i] - firstMean;
        const double b = second[i] - secondMean;
        moments.first += a * a;
        moments.second += b * b;
        moments.both += a * b;
    }
    return moments;
}

/// Of one batch, [N] on the processor; undefined where it was stopped.
torch::Tensor boundsOfBatch(const AutoencodingModel& model, const EvaluationRequest& request, const Batch& batch,
                            std::int64_t draws, const LossContext& context) {
    const std::int64_t atOnce = std::max<std::int64_t>(1, kDecodedAtOnce / batch.samples.size(0));
    torch::Tensor logSum;
    for (std::int64_t done = 0; done < draws; done += atOnce) {
        if (request.context.stopRequested()) return {};
        const torch::Tensor weights = model.logWeights(batch, std::min(atOnce, draws - done), context);
        const torch::Tensor part = torch::logsumexp(weights.to(torch::kDouble), 0);
        logSum = logSum.defined() ? torch::logaddexp(logSum, part) : part;
    }
    return (std::log(static_cast<double>(draws)) - logSum).cpu().contiguous();
}

}  // namespace

std::vector<double> importanceBounds(const AutoencodingModel& model, const EvaluationRequest& request,
                                     std::int64_t draws) {
    // The more draws, the fewer samples, so that a batch takes as long, and each thread has some.
    const auto size = static_cast<std::size_t>(std::max<std::int64_t>(1, kDecodedAtOnce / draws));
    std::vector<double> bounds(request.indices.size(), std::numeric_limits<double>::quiet_NaN());
    const std::uint64_t seed = StableRandom(request.seed, static_cast<std::uint64_t>(draws)).next();
    const auto measure = [&](std::size_t index, std::span<const std::uint32_t> share) {
        const Batch batch = toBatch(request.dataset, share, model.classCount(), model.device());
        const LossContext context{request.settings, 0, /*training=*/false,
                                  randomGenerator(batch.samples.device(), seed + index)};
        const torch::Tensor found = boundsOfBatch(model, request, batch, draws, context);
        if (found.defined()) std::copy_n(found.data_ptr<double>(), share.size(), bounds.begin() + index * size);
    };
    // Who stops it in the midst of the last batches has stopped it all the same.
    if (!forEachBatch(request, measure, size) || request.context.stopRequested()) return {};
    return bounds;
}

EstimatedMean meanOf(std::span<const double> values) {
    EstimatedMean mean;
    if (values.empty()) return mean;
    const auto count = static_cast<double>(values.size());
    mean.value = meanValue(values);
    if (values.size() > 1) mean.standardError = std::sqrt(momentsOf(values, values).first / (count - 1) / count);
    return mean;
}

EstimatedMean meanByDifferences(std::span<const double> rough, std::span<const std::uint32_t> at,
                                std::span<const double> exact) {
    std::vector<double> known;
    std::vector<double> differences;
    for (std::size_t i = 0; i < at.size(); ++i) {
        known.push_back(rough[at[i]]);
        differences.push_back(exact[i] - known.back());
    }
    const auto all = static_cast<double>(rough.size());
    const auto part = static_cast<double>(at.size());
    EstimatedMean mean{meanValue(rough) + meanValue(differences), std::numeric_limits<double>::quiet_NaN()};
    if (at.size() < 2) return mean;
    // Of the exact values over all samples, had they been measured, and of the differences for those that were not.
    const Moments within = momentsOf(known, differences);
    const double roughVariance = momentsOf(rough, rough).first / (all - 1);
    const double differenceVariance = within.second / (part - 1);
    const double exactVariance = std::max(0.0, roughVariance + differenceVariance + 2 * within.both / (part - 1));
    mean.standardError = std::sqrt(exactVariance / all + differenceVariance * (1 / part - 1 / all));
    return mean;
}

}  // namespace core
