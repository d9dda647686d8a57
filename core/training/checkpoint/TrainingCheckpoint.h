// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/files/NamedTensor.h"
#include "core/model/LatentStatistics.h"
#include "core/model/ModelSnapshot.h"
#include "core/parameter/Settings.h"
#include "core/training/BatchSampler.h"

namespace core {

/// How validation went so far.
struct ValidationRecord {
    std::optional<double> best;  ///< of the family's first measure, the lower the better
    std::int64_t waited = 0;     ///< validations since then
    /// Takes the next value; true when it is the best so far.
    bool add(double value);
};

/// A training between two steps: everything that it needs to go on as if it had never stopped. Never changes once made,
/// so that it can be written while the training goes on.
struct TrainingCheckpoint {
    std::int64_t step = 0;
    double epoch = 0;
    double seconds = 0;  ///< training time
    int recoveries = 0;  ///< times that it diverged
    /// Points and events told to the observer before it, from the very start of the run.
    std::int64_t records = 0;
    Settings settings;  ///< the training's, with what was changed while it ran
    LatentStatistics statistics;
    ValidationRecord validation;
    BatchSamplerState sampler;
    NamedTensors tensors;      ///< TrainingStep::state(), with memory of its own
    SnapshotPointer snapshot;  ///< the averaged weights at this step; null in one that was read from a file
};

/// `tensors` with memory of its own, on the processor.
NamedTensors cloned(const NamedTensors& tensors);

/// Whether no number in them is NaN or infinite.
bool allFinite(const NamedTensors& tensors);

/// `made`, a state of another device or an older version, for a step of which `fresh` is the state. A random
/// generator's state means nothing to that of another kind of device, so those of `fresh` take their place. Buffers
/// that an older version kept under other names, or not at all, get theirs. As it is where nothing of that is so.
NamedTensors fittedTo(const NamedTensors& fresh, const NamedTensors& made);

/// Throws Error where `state` does not have the names, shapes and types of `expected`, in any order.
void requireSameTensors(const NamedTensors& state, const NamedTensors& expected);

}  // namespace core
