#include "core/evaluation/Elbo.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <limits>

#include "core/training/BatchLoader.h"

namespace core {

namespace {

constexpr std::size_t kBatch = 250;

std::vector<float> toVector(const torch::Tensor& tensor) {
    const torch::Tensor values = tensor.to(torch::kFloat).contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

}  // namespace

ElboResult evaluateElbo(const Model& model, const Settings& settings, const Dataset& dataset,
                        const std::vector<std::uint32_t>& indices, std::uint64_t seed, std::stop_token stop) {
    const torch::NoGradGuard noGradients;
    const auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    const auto options = torch::TensorOptions(torch::kDouble);
    torch::Tensor kl = torch::zeros({model.latentSize()}, options);
    torch::Tensor sum = torch::zeros({model.latentSize()}, options);
    torch::Tensor squares = torch::zeros({model.latentSize()}, options);
    ElboResult result;
    for (std::size_t begin = 0; begin < indices.size() && !stop.stop_requested(); begin += kBatch) {
        const std::size_t end = std::min(indices.size(), begin + kBatch);
        const torch::Tensor images = BatchLoader::gather(dataset, indices.data() + begin, indices.data() + end);
        const LossTerms terms = model.loss(images, settings, std::numeric_limits<std::int64_t>::max() - 1, generator);
        const torch::Tensor means = terms.posteriorMeans.to(torch::kDouble);
        result.reconstruction += terms.reconstruction.item<double>();
        kl += terms.klPerDimension;
        sum += means.sum(0);
        squares += means.square().sum(0);
        result.images = end;
    }
    if (result.images == 0) return result;
    const auto count = static_cast<double>(result.images);
    result.reconstruction /= count;
    result.kl = kl.sum().item<double>() / count;
    const torch::Tensor mean = sum / count;
    result.statistics.meanKl = toVector(kl / count);
    result.statistics.mean = toVector(mean);
    result.statistics.standardDeviation = toVector((squares / count - mean.square()).clamp_min(0).sqrt());
    return result;
}

}  // namespace core
