// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

#include "core/parameter/Settings.h"
#include "core/training/optimizer/FlatAdam.h"
#include "core/training/optimizer/FlatParameters.h"
#include "core/training/step/StepState.h"

namespace core {

/// The optimizer that a training's settings ask for: "gradient_clip" and "ema".
FlatAdamOptions adamOptions(const Settings& settings);

/// The values that the members of a team share for one network, and what moves them. Its buffers are shared as well:
/// they are no values that an optimizer moves, but part of the state all the same.
class TrainedNetwork {
   public:
    /// Takes the values of `network` as they are; it is no member yet.
    TrainedNetwork(torch::nn::Module& network, const FlatAdamOptions& options);

    /// `network` shares values and buffers from now on, and has a gradient of its own.
    void attach(torch::nn::Module& network);

    /// One update from the gradients of all members; they are zero afterwards.
    void step(ThreadTeam& team, double learningRate, double gradientScale);

    /// Copies the averaged values (EMA) into `target`, which shares nothing; the buffers as they are.
    void copyAverageTo(torch::nn::Module& target) const;

    /// Its part of a step's state, the names after `prefix`.
    void addState(NamedTensors& state, const std::string& prefix = "") const;
    void restore(const StateReader& reader, const std::string& prefix = "");

   private:
    FlatParameters parameters_;
    FlatAdam adam_;
    NamedTensors buffers_;
    std::vector<torch::Tensor> gradients_;  // one a member
};

}  // namespace core
