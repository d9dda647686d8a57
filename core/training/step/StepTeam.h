// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <functional>
#include <span>

#include "core/base/ThreadTeam.h"
#include "core/nn/WeightInitializer.h"
#include "core/training/step/TrainingStep.h"

namespace core {

/// The threads of a training step. Each takes an equal share of every batch, and LibTorch computes with one thread in
/// each.
class StepTeam {
   public:
    /// As many as `request` asks for, fewer for a small batch. One on a GPU, which has threads of its own.
    explicit StepTeam(const StepRequest& request);

    int size() const { return threads_.size(); }
    ThreadTeam& threads() { return threads_; }

    /// Calls work(member, its share of `batch`) on all threads at once; a member without samples is left out.
    void forEachShare(std::span<const std::uint32_t> batch,
                      const std::function<void(std::size_t, std::span<const std::uint32_t>)>& work);

   private:
    ThreadTeam threads_;
};

/// The random numbers of one member of the team: nothing else draws from them.
at::Generator memberGenerator(const StepRequest& request, int member);

/// What the first member's networks are made with; those of the others share their weights.
WeightInitializer firstWeights(const StepRequest& request);

}  // namespace core
