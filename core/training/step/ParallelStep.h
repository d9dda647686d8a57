// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/training/TrainedNetwork.h"
#include "core/training/step/StepTeam.h"
#include "core/training/step/TrainingStep.h"

namespace core {

/// The step of a model that learns by drawing images again: loss and gradients of a batch, then the update.
///
/// Each thread takes an equal share of the batch through a network of its own that shares the parameters, and adds to a
/// gradient of its own; LibTorch computes with one thread in each. With the small networks of a desktop this keeps all
/// cores busy, where threads inside each operation wait for one another several hundred times a step. The result hangs
/// on the number of threads (each draws posterior samples of its own), and on nothing else.
class ParallelStep : public TrainingStep {
   public:
    /// `network` is the untrained model, on the device of `request`; it is trained in place.
    ParallelStep(const StepRequest& request, std::shared_ptr<AutoencodingModel> network);

    void run(std::span<const std::uint32_t> batch, std::int64_t step, double learningRate) override;
    /// "neg_elbo", "reconstruction" and "kl", in nats.
    std::vector<MeasuredValue> takeMeans() override;
    void copyAverageTo(Model& target) const override { network_.copyAverageTo(target); }
    NamedTensors state() const override;
    void restore(const NamedTensors& state) override;
    ThreadTeam& team() override { return team_.threads(); }

   private:
    /// What one thread of the team has of its own.
    struct Member {
        std::shared_ptr<AutoencodingModel> network;
        at::Generator generator;  // of the posterior samples, and of which images are mirrored
        torch::Tensor reconstruction;
        torch::Tensor kl;
    };
    void addGradient(Member& member, std::span<const std::uint32_t> share, std::int64_t step);

    const Settings& settings_;
    const Dataset& dataset_;
    int classCount_;
    torch::Device device_;
    bool mixedPrecision_;
    bool mirrors_;
    StepTeam team_;
    TrainedNetwork network_;
    std::vector<Member> members_;
    std::int64_t images_ = 0;
};

/// A ParallelStep on a new model of the family that `request` names; it must encode.
std::unique_ptr<TrainingStep> makeParallelStep(const StepRequest& request);

}  // namespace core
