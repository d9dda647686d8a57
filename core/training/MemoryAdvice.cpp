#include "core/training/MemoryAdvice.h"

#include <torch/torch.h>

#include <exception>
#include <memory>
#include <numeric>
#include <vector>

#include "core/device/TorchDevice.h"
#include "core/model/ModelFamily.h"
#include "core/training/step/TrainingStep.h"

namespace core {

namespace {

/// One step with batches of this size, as the training would do it.
bool fits(const TrainingRequest& request, int batchSize) {
    try {
        const std::unique_ptr<TrainingStep> step =
            modelFamily(request.model.family)
                .makeStep({request.model, request.settings, *request.dataset, batchSize, request.threads, /*seed=*/1,
                           torchDevice(request.device)});
        std::vector<std::uint32_t> batch(static_cast<std::size_t>(batchSize));
        std::iota(batch.begin(), batch.end(), 0U);
        for (std::uint32_t& index : batch) index %= static_cast<std::uint32_t>(request.dataset->size());
        // Validation, snapshots and checkpoints need some as well: a second copy of everything that it keeps.
        step->run(batch, 0, 0.0);
        for (const NamedTensor& each : step->state()) each.tensor.clone();
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace

Message memoryAdvice(const TrainingRequest& request) {
    const auto batch = static_cast<int>(request.settings.integer("batch_size"));
    for (int smaller = batch / 2; smaller >= 1; smaller /= 2)
        if (fits(request, smaller))
            return Message(
                "There is not enough memory for this training with a batch size of %1; a batch size of %2 fits.", batch,
                smaller);
    return Message(
        "There is not enough memory for this training with a batch size of %1; no smaller batch fits either: choose a "
        "smaller width or image size, or close other programs.",
        batch);
}

}  // namespace core
