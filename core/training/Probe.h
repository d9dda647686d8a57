#pragma once

#include <cstdint>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/training/Training.h"

namespace core {

/// What a training would take on this machine.
struct ProbeResult {
    Outcome outcome = Outcome::done;   ///< cancelled: the figures are incomplete
    double imagesPerSecond = 0;        ///< of the steps alone, without validation and the like
    std::int64_t parameters = 0;       ///< trained values
    std::int64_t modelBytes = 0;       ///< weights, their average, the optimizer's state and the gradients
    std::int64_t activationBytes = 0;  ///< what one step needs besides, at its peak

    std::int64_t bytes() const { return modelBytes + activationBytes; }
};

/// Trains a few steps of `request` and throws the model away. The bytes are counted: they are those of LibTorch's
/// tensors, so the program and the dataset are not among them. Blocks for about `seconds` of steps, at least three; may
/// be stopped at every one and tells how much of that time is over. The threads are the request's. Throws Error like
/// train().
ProbeResult probe(const TrainingRequest& request, const JobContext& context = {}, double seconds = 0.6);

}  // namespace core
