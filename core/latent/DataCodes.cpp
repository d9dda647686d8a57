#include "core/latent/DataCodes.h"

#include <algorithm>
#include <atomic>
#include <span>

#include "core/device/ComputeThreads.h"
#include "core/evaluation/EvaluationRequest.h"
#include "core/model/ImageTensor.h"
#include "core/model/Model.h"
#include "core/training/TrainingOptions.h"

namespace core {

bool hasDataCodes(const DirectionRequest& request) {
    return request.snapshot.canEncode() && request.dataset != nullptr &&
           request.dataset->shape == request.snapshot.spec().shape &&
           request.dataset->size() > request.dataset->testCount;
}

DataCodes dataCodes(const DirectionRequest& request, std::size_t most) {
    const Dataset& dataset = *request.dataset;
    const std::size_t available = dataset.size() - dataset.testCount;
    const std::size_t count = std::min(available, most);
    std::vector<std::uint32_t> indices(count);
    for (std::size_t i = 0; i < count; ++i) indices[i] = static_cast<std::uint32_t>(i * available / count);

    const auto& model = dynamic_cast<const AutoencodingModel&>(*request.snapshot.model());
    const Settings settings(allTrainingParameters(request.snapshot.spec().family));
    setComputeThreads(1);  // each thread of the team reads pictures of its own
    ThreadTeam team(request.threads);
    const EvaluationRequest reading{settings, dataset, indices, 0, team, request.stop};
    std::vector<torch::Tensor> latents(batchCount(reading));
    std::atomic<std::size_t> done = 0;
    forEachBatch(reading, [&](std::size_t batch, std::span<const std::uint32_t> share) {
        const c10::InferenceMode inference;
        setComputeThreads(1);
        const Batch pictures = toBatch(dataset, share, model.classCount(), model.device());
        latents[batch] = model.encode(pictures.images, pictures.classes).cpu();
        if (request.progress) request.progress(static_cast<double>(++done) / static_cast<double>(latents.size()));
    });
    if (request.stop.stop_requested()) return {};
    setComputeThreads(request.threads);
    DataCodes codes{torch::cat(latents), {}};
    if (dataset.hasLabels())
        for (const std::uint32_t index : indices) codes.labels.push_back(dataset.labels[index]);
    return codes;
}

}  // namespace core
