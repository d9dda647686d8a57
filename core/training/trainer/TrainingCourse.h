// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstdint>

#include "core/base/Clock.h"
#include "core/dataset/Split.h"
#include "core/model/LatentStatistics.h"
#include "core/training/BatchSampler.h"
#include "core/training/Schedule.h"
#include "core/training/Training.h"
#include "core/training/TrainingJournal.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"

namespace core {

/// Where a training stands between two steps, beside the weights: what a checkpoint keeps of it, and what follows from
/// that.
struct TrainingCourse {
    /// At the beginning, with the settings of the request's checkpoint where it has one.
    explicit TrainingCourse(const TrainingRequest& request);

    Settings settings;            ///< the steps read it: a change counts from the next one
    const std::int64_t seed;      ///< of everything
    const bool untilPlateau;      ///< it ends when validation no longer improves
    const Split split;            ///< which samples it learns from: trainingSplit()
    BatchSampler sampler;         ///< of the next batches
    Schedule schedule;            ///< of the settings
    Clock clock;                  ///< time of training
    std::int64_t steps = 0;       ///< done so far
    LatentStatistics statistics;  ///< of the last validation
    ValidationRecord validation;

    double epoch() const { return sampler.epoch(); }
    double seconds() const { return clock.seconds(); }
    TrainingMoment moment() const { return {steps, epoch(), seconds()}; }
    double learningRate() const { return schedule.learningRate(steps, epoch(), seconds()); }
    bool finished() const;

    /// From the next step on.
    void change(Settings changed);

    /// Everything of a checkpoint that is known here.
    void save(TrainingCheckpoint& to) const;
    void restore(const TrainingCheckpoint& from);
};

}  // namespace core
