// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <span>

#include "core/metric/Evaluation.h"
#include "core/model/Model.h"
#include "core/model/ModelFamily.h"
#include "core/training/step/TrainingStep.h"
#include "core/training/trainer/TrainingCourse.h"

namespace core {

/// The model that is trained: the step that moves its weights, and what can be asked of them meanwhile.
class ModelInTraining {
   public:
    /// With new weights; without any, to be restored from it, where the request has a checkpoint. All outlive this.
    ModelInTraining(const ModelFamily& family, const TrainingRequest& request, const TrainingCourse& course);

    TrainingStep& step() const { return *step_; }
    const ModelFamily& family() const { return family_; }
    const ModelSpec& spec() const { return request_.model; }

    /// The averaged weights (EMA) as they are now, on the training's device; until the next call of these two.
    const Model& averaged();
    /// `model`, or where the training runs on another device than the processor, a copy of it there.
    const Model& onDevice(const Model& model);

    /// A new model on the processor with the averaged weights, or with those of `source`.
    std::shared_ptr<Model> copy(const Model* source = nullptr) const;
    /// [count, latent] on the processor: what the encoder of `model` makes of the first samples that are learned from.
    torch::Tensor codes(const Model& model, std::size_t count);
    /// Their classes as in Batch, on the processor.
    torch::Tensor classes(std::size_t count) const;
    /// What the family measures of a model on the training's device.
    Evaluation evaluate(const Model& model, std::span<const std::uint32_t> samples, std::uint64_t seed) const;

   private:
    std::span<const std::uint32_t> firstSamples(std::size_t count) const;

    const ModelFamily& family_;
    const TrainingRequest& request_;
    const TrainingCourse& course_;
    torch::Device device_;
    std::unique_ptr<TrainingStep> step_;
    std::shared_ptr<Model> scratch_;  // on the device
};

}  // namespace core
