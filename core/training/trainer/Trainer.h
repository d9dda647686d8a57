// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <stop_token>

#include "core/base/PauseGate.h"
#include "core/model/ModelFamily.h"
#include "core/training/Training.h"
#include "core/training/TrainingJournal.h"
#include "core/training/trainer/LiveMetrics.h"
#include "core/training/trainer/LossRecord.h"
#include "core/training/trainer/ModelInTraining.h"
#include "core/training/trainer/Recovery.h"
#include "core/training/trainer/Snapshots.h"
#include "core/training/trainer/StatusReport.h"
#include "core/training/trainer/TrainingCourse.h"
#include "core/training/trainer/TrainingPace.h"
#include "core/training/trainer/Validator.h"

namespace core {

/// One training: the loop over its steps, and what is due between them. For one run().
class Trainer {
   public:
    /// All that is referred to outlives this.
    Trainer(const ModelFamily& family, const TrainingRequest& request, PauseGate& gate, std::stop_token stop,
            const TrainingObserver& observer);

    TrainingResult run();

   private:
    void begin();
    /// What counts from the last time on counts from now: the course is another one.
    void startAnew();
    /// Until the end, or a stop.
    void trainOn();
    void step();
    /// Waits while it is paused, unless one step is asked for.
    bool stoppedWhilePaused();
    /// False when a loss is no longer finite; then there are none.
    bool addTrainingPoints();
    /// Makes a checkpoint and hands it out. False, with nothing made, when a weight is no longer finite.
    bool keepCheckpoint();
    /// Keeps what it would go back to, in memory alone; passes over a state whose loss is far worse than before. False,
    /// with nothing kept, when a weight is no longer finite.
    bool keepGoodState(bool validated);
    /// Back to the last good weights, more slowly; throws when that did not help before, unless it was stopped.
    void recover();
    void publish();
    void validate(bool atEnd = false);
    void measureLive();
    void tell(TrainingPhase phase);
    TrainingResult finish();
    /// The model that is kept. Of a training that was stopped its prior is learned all the same, but briefly.
    SnapshotPointer finalModel(const ModelSnapshot* source);

    const TrainingRequest& request_;
    PauseGate& gate_;
    std::stop_token stop_;
    const TrainingObserver& observer_;
    TrainingCourse course_;
    ModelInTraining model_;
    TrainingJournal journal_;
    TrainingPace pace_;
    StatusReport status_;
    Snapshots snapshots_;
    Validator validator_;
    LiveMetrics live_;
    Recovery recovery_;
    LossRecord trainingLoss_;
    LossRecord validationLoss_;
    bool lossIsGood_ = true;  // of the last points
};

}  // namespace core
