#include "core/metric/reconstruction/Reconstructions.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/StableRandom.h"
#include "core/metric/reconstruction/Projection.h"
#include "core/model/SampleTensor.h"

namespace core {

namespace {

/// What is projected at once: few, so that there is a batch for each thread.
constexpr std::size_t kProjectedAtOnce = 6;
constexpr std::uint64_t kProjectionStream = 21;

torch::Tensor latentsOf(const Model& model, const Dataset& dataset, const Batch& batch, std::uint64_t seed,
                        const std::stop_token& stop) {
    if (model.encoder() == nullptr) return projectedLatents(model, modality(dataset.spec.modality), batch, seed, stop);
    const torch::NoGradGuard noGradients;
    return model.encoder()->encode(batch.samples, batch.classes);
}

void addErrors(const torch::Tensor& errors, double* out) {
    const torch::Tensor roots = errors.sqrt().to(torch::kDouble).cpu().contiguous();
    const double* const values = roots.data_ptr<double>();
    std::transform(values, values + roots.numel(), out,
                   [](double error) { return std::isfinite(error) ? error : std::numeric_limits<double>::infinity(); });
}

}  // namespace

Reconstructions reconstruct(const Model& model, const EvaluationRequest& request) {
    const std::size_t size = model.encoder() == nullptr ? kProjectedAtOnce : kEvaluationBatch;
    const std::uint64_t seed = StableRandom(request.seed, kProjectionStream).next();
    std::vector<torch::Tensor> latents(batchCount(request, size));
    std::vector<double> errors(request.indices.size());
    const auto work = [&](std::size_t index, std::span<const std::uint32_t> share) {
        const Batch batch = toBatch(request.dataset, share, model.classCount(), model.device());
        const torch::Tensor found = latentsOf(model, request.dataset, batch, seed + index, request.context.stop());
        if (!found.defined()) return;
        const torch::NoGradGuard noGradients;
        addErrors(squaredErrors(model.decode(found, batch.classes), batch.samples), errors.data() + index * size);
        latents[index] = found;
    };
    // A batch that was stopped halfway has no latents.
    const bool done = forEachBatch(request, work, size) && !latents.empty() &&
                      std::ranges::all_of(latents, [](const torch::Tensor& each) { return each.defined(); });
    if (!done) return {};
    return {torch::cat(latents), std::move(errors)};
}

}  // namespace core
