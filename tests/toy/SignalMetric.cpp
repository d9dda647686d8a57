#include "tests/toy/SignalMetric.h"

#include <torch/torch.h>

#include <vector>

#include "core/metric/EvaluationRequest.h"
#include "core/metric/StandardError.h"
#include "core/model/Model.h"
#include "core/model/SampleTensor.h"
#include "tests/toy/SignalModality.h"

namespace toy {

namespace {

core::Message refusalOfOtherSpecs(const core::FamilyAbilities&, const core::SampleSpec& spec) {
    return spec == signalSpec() ? core::Message() : core::Message("it measures signals of 8 values");
}

core::Evaluation measureSignals(const core::Model& model, const core::EvaluationRequest& request) {
    std::vector<core::BatchShare> batches(core::batchCount(request));
    core::forEachBatch(request, [&](std::size_t index, std::span<const std::uint32_t> share) {
        const torch::NoGradGuard noGradients;
        const core::Batch batch = core::toBatch(request.dataset, share, model.classCount(), model.device());
        const torch::Tensor latents = model.encoder()->encode(batch.samples, batch.classes);
        const torch::Tensor off = (model.decode(latents, batch.classes) - batch.samples).abs().mean(1);
        batches[index] = core::shareOfMean(off.sum(torch::kDouble).item<double>(), static_cast<double>(share.size()));
    });
    double sum = 0;
    double count = 0;
    for (const core::BatchShare& batch : batches) {
        sum += batch.sum;
        count += batch.weight;
    }
    if (count == 0) return {};
    return {{{"signal_error", sum / count, core::standardError(batches)}}, static_cast<std::size_t>(count), {}};
}

}  // namespace

core::Metric signalMetric() {
    core::Metric metric;
    metric.id = "signal-error";
    metric.label = "Signal error";
    metric.help = "How closely signals are reconstructed.";
    metric.measures = {{"signal_error", "Signal error", "V", core::Better::lower, "The mean distance of a value."}};
    metric.needs = {.encoder = true};
    metric.refusal = refusalOfOtherSpecs;
    metric.evaluate = measureSignals;
    return metric;
}

}  // namespace toy
