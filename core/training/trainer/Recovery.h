// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>

#include "core/training/Training.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "core/training/step/TrainingStep.h"
#include "core/training/trainer/TrainingCourse.h"

namespace core {

/// Makes the checkpoints of a training, and goes back to the last good one when it diverges.
class Recovery {
   public:
    /// Both outlive this.
    Recovery(TrainingStep& step, TrainingCourse& course) : step_(step), course_(course) {}

    /// Goes on from a checkpoint of an earlier training. Throws Error when it is that of another request.
    void goOnFrom(const TrainingCheckpoint& from);

    /// Of this moment, without a snapshot; `records` were told so far. Null when a weight is no longer finite.
    std::shared_ptr<TrainingCheckpoint> checkpoint(std::int64_t records) const;
    /// The one to go back to from now on.
    void keep(CheckpointPointer good) { lastGood_ = std::move(good); }
    const TrainingCheckpoint& lastGood() const { return *lastGood_; }

    /// Back to the last good one, with half the learning rate, which is returned; other settings stay as they were
    /// changed since. Throws Error when that did not help before.
    double goBack();

   private:
    void restore(const TrainingCheckpoint& from);

    TrainingStep& step_;
    TrainingCourse& course_;
    int times_ = 0;
    CheckpointPointer lastGood_;
};

}  // namespace core
