#include "core/metric/membership/GeneratedScores.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "core/base/StableRandom.h"
#include "core/device/TorchDevice.h"
#include "core/metric/membership/SampleComponents.h"
#include "core/model/Model.h"
#include "core/model/SampleTensor.h"

namespace core {

namespace {

constexpr std::size_t kLeastGenerated = 1000;
constexpr std::size_t kMostGenerated = 10'000;
/// Of the samples' own spread: nearer than that is the same sample.
constexpr double kLeastNearness = 1e-3;
constexpr std::uint64_t kGeneratedStream = 12;

/// The samples of `part`, all else as in `request`.
EvaluationRequest requestFor(const EvaluationRequest& request, std::span<const std::uint32_t> part, double from,
                             double to) {
    return {request.settings, request.dataset, part, request.seed, request.team, request.context.part(from, to)};
}

/// [samples of `request`, components] of what make(index of the batch, its samples) gives; undefined where it was
/// stopped.
torch::Tensor componentsOf(const SampleComponents& components, const EvaluationRequest& request,
                           const std::function<torch::Tensor(std::size_t, std::span<const std::uint32_t>)>& make) {
    std::vector<torch::Tensor> rows(batchCount(request));
    const auto work = [&](std::size_t index, std::span<const std::uint32_t> share) {
        const torch::NoGradGuard noGradients;
        rows[index] = components.of(make(index, share));
    };
    return forEachBatch(request, work) ? torch::cat(rows) : torch::Tensor();
}

/// As many as there are generated samples, each a random one of `shuffled`: the classes of those are generated.
std::vector<std::uint32_t> shownFor(std::span<const std::uint32_t> shuffled) {
    std::vector<std::uint32_t> shown(std::clamp(2 * shuffled.size(), kLeastGenerated, kMostGenerated));
    for (std::size_t i = 0; i < shown.size(); ++i) shown[i] = shuffled[i % shuffled.size()];
    return shown;
}

torch::Tensor generate(const Model& model, const Dataset& dataset, std::span<const std::uint32_t> shown,
                       std::uint64_t seed) {
    const torch::Device device = model.device();
    torch::Tensor classes;
    if (model.classCount() > 0) classes = toBatch(dataset, shown, model.classCount(), device).classes;
    const torch::Tensor latents = torch::randn({static_cast<std::int64_t>(shown.size()), model.latentSize()},
                                               randomGenerator(device, seed), torch::TensorOptions(device));
    return model.decode(latents, classes);
}

/// The values of `of`(squared distances [batch, generated]) -> [batch], for all rows; empty where it was stopped.
std::vector<double> fromDistances(const EvaluationRequest& request, const torch::Tensor& samples,
                                  const torch::Tensor& generated,
                                  const std::function<torch::Tensor(const torch::Tensor&)>& of) {
    std::vector<double> values(request.indices.size());
    const torch::Tensor norms = generated.square().sum(1);
    const auto work = [&](std::size_t index, std::span<const std::uint32_t> share) {
        const torch::NoGradGuard noGradients;
        const auto first = static_cast<std::int64_t>(index * kEvaluationBatch);
        const torch::Tensor rows = samples.narrow(0, first, static_cast<std::int64_t>(share.size()));
        const torch::Tensor squares =
            torch::addmm(norms, rows, generated.t(), 1, -2).add_(rows.square().sum(1, true)).clamp_min_(0);
        const torch::Tensor found = of(squares).contiguous();
        std::copy_n(found.data_ptr<double>(), share.size(), values.begin() + first);
    };
    if (!forEachBatch(request, work)) return {};
    return values;
}

/// Those that are numbers: a single other one would be nearest to all samples, and nearer to none.
torch::Tensor finiteRows(const torch::Tensor& rows) {
    return rows.index_select(0, rows.isfinite().all(1).nonzero().flatten());
}

double medianOf(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

std::vector<double> generatedScores(const Model& model, const EvaluationRequest& request) {
    if (request.indices.empty() || request.context.stopRequested()) return {};
    StableRandom random(request.seed, kGeneratedStream);
    std::vector<std::uint32_t> shuffled(request.indices.begin(), request.indices.end());
    random.shuffle(shuffled);
    const std::uint64_t seed = random.next();
    const SampleComponents components(request.dataset, shuffled, model.device());

    const torch::Tensor samples = componentsOf(components, requestFor(request, request.indices, 0, 0.1),
                                               [&](std::size_t, std::span<const std::uint32_t> share) {
                                                   return toFloats(request.dataset, share, model.device());
                                               });
    if (!samples.defined()) return {};
    // All samples are alike: nothing sets one of them apart.
    if (samples.size(1) == 0) return std::vector<double>(request.indices.size(), 0.0);
    const std::vector<std::uint32_t> shown = shownFor(shuffled);
    torch::Tensor generated = componentsOf(components, requestFor(request, shown, 0.1, 0.7),
                                           [&](std::size_t index, std::span<const std::uint32_t> share) {
                                               return generate(model, request.dataset, share, seed + index);
                                           });
    if (!generated.defined()) return {};
    generated = finiteRows(generated);
    if (generated.size(0) == 0)
        return std::vector<double>(request.indices.size(), -std::numeric_limits<double>::infinity());

    const auto nearest = fromDistances(requestFor(request, request.indices, 0.7, 0.85), samples, generated,
                                       [](const torch::Tensor& squares) { return squares.amin(1); });
    if (nearest.empty()) return {};
    const double spread = samples.square().sum(1).mean().item<double>();  // around the mean: the samples are centered
    double square = std::max(medianOf(nearest), kLeastNearness * kLeastNearness * spread);
    if (!(square > 0)) square = 1;
    const auto count = [square](const torch::Tensor& squares) {
        const torch::Tensor inside = 1 - squares / square;
        const torch::Tensor near = inside.clamp_min(0).sum(1);
        return torch::where(near > 0, near, inside.amax(1));
    };
    auto scores = fromDistances(requestFor(request, request.indices, 0.85, 1), samples, generated, count);
    for (double& score : scores)
        if (std::isnan(score)) score = -std::numeric_limits<double>::infinity();
    return scores;
}

}  // namespace core
