// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/job/ThreadTeam.h"
#include "core/model/Model.h"
#include "core/model/ModelSpec.h"
#include "core/parameter/Settings.h"
#include "core/training/FlatAdam.h"
#include "core/training/FlatParameters.h"

namespace core {

/// Sums of the loss terms over images, in nats.
struct LossSums {
    double reconstruction = 0;
    double kl = 0;
    std::int64_t images = 0;
};

/// The step of a training: loss and gradients of a batch, then the update.
///
/// Each thread takes an equal share of the batch through a network of its own that shares the parameters, and adds to a
/// gradient of its own; LibTorch computes with one thread in each. With the small networks of a desktop this keeps all
/// cores busy, where threads inside each operation wait for one another several hundred times a step. The result hangs
/// on the number of threads (each draws posterior samples of its own), and on nothing else.
class ParallelStep {
   public:
    /// `network` is the untrained model; it is trained in place. `threads` is 1 or more; small batches use fewer. All
    /// random numbers of the steps come from `seed`. `settings` and `dataset` must outlive this.
    ParallelStep(const ModelSpec& spec, std::shared_ptr<Model> network, const Settings& settings,
                 const Dataset& dataset, int batchSize, int threads, std::uint64_t seed);

    /// One update from the samples `batch`. `step` counts from 0.
    void run(std::span<const std::uint32_t> batch, std::int64_t step, double learningRate);

    /// What the steps since the last call added up to.
    LossSums takeSums();

    /// Copies the averaged parameters (EMA) into `target`, a model of the same spec that is not in training.
    void copyAverageTo(Model& target) const { parameters_.copy(adam_.state().average, target); }

    /// The threads, for other work between steps.
    ThreadTeam& team() { return team_; }

   private:
    /// What one thread of the team has of its own.
    struct Member {
        std::shared_ptr<Model> network;
        at::Generator generator;  // of the posterior samples: nothing else draws from it
        torch::Tensor reconstruction;
        torch::Tensor kl;
    };
    void addGradient(Member& member, std::span<const std::uint32_t> share, std::int64_t step);

    const Settings& settings_;
    const Dataset& dataset_;
    ThreadTeam team_;
    FlatParameters parameters_;
    FlatAdam adam_;
    std::vector<Member> members_;
    std::vector<torch::Tensor> gradients_;  // one a member
    std::int64_t images_ = 0;
};

}  // namespace core
