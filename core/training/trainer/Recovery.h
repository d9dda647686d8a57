// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstdint>
#include <memory>

#include "core/training/Training.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "core/training/step/TrainingStep.h"
#include "core/training/trainer/TrainingCourse.h"

namespace core {

/// Makes the checkpoints of a training, and goes back to the last good one when it diverges. The two newest are kept,
/// for the newest may come of weights that were already on their way to diverge.
class Recovery {
   public:
    /// Both outlive this.
    Recovery(TrainingStep& step, TrainingCourse& course) : step_(step), course_(course) {}

    /// Goes on from a checkpoint of an earlier training. Throws Error when it is that of another request.
    void goOnFrom(const TrainingCheckpoint& from);

    /// Of this moment, without a snapshot; `records` were told so far. Null when a weight is no longer finite.
    std::shared_ptr<TrainingCheckpoint> checkpoint(std::int64_t records) const;
    /// The one to go back to from now on.
    void keep(CheckpointPointer good);
    const TrainingCheckpoint& lastGood() const { return *lastGood_; }

    /// Back to the last good one, or where that diverged again at once, to the one before, unless that is the
    /// beginning; where it diverges soon for the third time, to the beginning of this training after all. With half the
    /// learning rate, which is returned. Other settings stay as they were changed since.
    /// Throws Error when that did not help before.
    double goBack();
    /// The same at the end of a training that was stopped: always to the last good one, and never throws.
    double endAtLastGood();

   private:
    void restore(const TrainingCheckpoint& from);
    double restoreAndHalve();

    TrainingStep& step_;
    TrainingCourse& course_;
    int times_ = 0;
    CheckpointPointer lastGood_;
    CheckpointPointer earlier_;  // null: there is none
    bool tried_ = false;         // lastGood_ was gone back to
    CheckpointPointer first_;    // of this training
    int soon_ = 0;               // divergences in a row that came soon after going back
    std::int64_t wentTo_ = -1;   // step that was gone back to last; -1: none
};

}  // namespace core
