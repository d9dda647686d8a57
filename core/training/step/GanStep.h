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

/// The step of a generative adversarial network (Goodfellow et al., arXiv 1406.2661): the discriminator learns to tell
/// the batch from as many drawn images, then the generator learns from its score on the same drawn images. The
/// discriminator lives in here alone: a model is the generator. The threads share the work as in ParallelStep.
class GanStep : public TrainingStep {
   public:
    explicit GanStep(const StepRequest& request);
    ~GanStep() override;

    void run(std::span<const std::uint32_t> batch, std::int64_t step, double learningRate) override;
    /// Without what was not measured since the last call: the generator and R1 do not take part in every step.
    std::vector<MeasuredValue> takeMeans() override;
    void copyAverageTo(Model& target) const override;
    NamedTensors state() const override;
    void restore(const NamedTensors& state) override;
    ThreadTeam& team() override { return team_.threads(); }

   private:
    struct Member;
    struct Turn;

    Turn turnAt(std::int64_t step) const;
    /// The discriminator's scores.
    torch::Tensor judge(const Member& member, const torch::Tensor& images, const torch::Tensor& classes) const;
    void discriminate(Member& member, std::span<const std::uint32_t> share, const Turn& turn);
    void generate(Member& member, const Turn& turn);

    const Settings& settings_;
    const Dataset& dataset_;
    int classCount_;
    torch::Device device_;
    bool mixedPrecision_;
    bool mirrors_;
    StepTeam team_;
    std::vector<Member> members_;
    std::unique_ptr<TrainedNetwork> generator_;
    std::unique_ptr<TrainedNetwork> discriminator_;
};

std::unique_ptr<TrainingStep> makeGanStep(const StepRequest& request);

}  // namespace core
