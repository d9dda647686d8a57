// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/base/ThreadTeam.h"
#include "core/dataset/Dataset.h"
#include "core/files/NamedTensor.h"
#include "core/metric/Evaluation.h"
#include "core/model/Model.h"
#include "core/model/ModelSpec.h"
#include "core/parameter/Settings.h"
#include "core/training/StartingModel.h"

namespace core {

/// What a family's training step is built from. The referred objects must outlive the step.
struct StepRequest {
    const ModelSpec& spec;
    const Settings& settings;  ///< the training's; may change between two steps
    const Dataset& dataset;
    int batchSize = 1;
    int threads = 1;         ///< 1 or more; small batches use fewer
    std::uint64_t seed = 0;  ///< of all random numbers of the steps
    torch::Device device = torch::kCPU;
    /// Of the first weights; none leaves them unset: the step is restored from a state at once.
    std::optional<std::uint64_t> weightSeed = 1;
    const StartingModel* start = nullptr;  ///< whose weights take the place of the first ones; null: nobody's
};

/// One family's way to learn from a batch. The result hangs on the request alone (so on threads and device, too),
/// and a step that was restored from another's state goes on bit for bit as that one would have.
class TrainingStep {
   public:
    virtual ~TrainingStep() = default;

    /// One update from the samples `batch`. `step` counts from 0.
    virtual void run(std::span<const std::uint32_t> batch, std::int64_t step, double learningRate) = 0;

    /// Means an image of what the steps since the last call measured; empty when there were none.
    virtual std::vector<MeasuredValue> takeMeans() = 0;

    /// Copies the averaged weights (EMA) into `target`, a model of the same spec that is not in training, on any
    /// device.
    virtual void copyAverageTo(Model& target) const = 0;

    /// Everything that the next step hangs on, sharing memory: clone the tensors to keep them.
    virtual NamedTensors state() const = 0;
    /// Goes on from such a state. Throws Error when it is that of another request.
    virtual void restore(const NamedTensors& state) = 0;

    /// The threads, for other work between steps.
    virtual ThreadTeam& team() = 0;
};

}  // namespace core
