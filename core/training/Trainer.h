// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/base/Clock.h"
#include "core/base/PauseGate.h"
#include "core/dataset/Split.h"
#include "core/model/LatentStatistics.h"
#include "core/model/Model.h"
#include "core/model/ModelFamily.h"
#include "core/training/BatchSampler.h"
#include "core/training/Schedule.h"
#include "core/training/Training.h"
#include "core/training/TrainingJournal.h"
#include "core/training/checkpoint/TrainingCheckpoint.h"
#include "core/training/step/TrainingStep.h"

namespace core {

/// One training: the loop, and what it does beside its steps. For one run().
class Trainer {
   public:
    Trainer(const ModelFamily& family, const TrainingRequest& request, PauseGate& gate, std::stop_token stop,
            const TrainingObserver& observer);

    TrainingResult run();

   private:
    std::unique_ptr<TrainingStep> makeStep() const;
    void trainOn();
    bool finished() const;
    bool validationIsDue(double now) const;
    /// Waits while it is paused, unless one step is asked for.
    bool stoppedWhilePaused();
    void step();
    void applyChanges();
    /// Makes a checkpoint and hands it out. False, with nothing made, when a weight is no longer finite.
    bool keepCheckpoint();
    void restore(const TrainingCheckpoint& from);
    /// Back to the last good weights, more slowly; throws when that did not help before.
    void recover();
    /// False when a loss is no longer finite; then there are none.
    bool addTrainingPoints();
    void validate(bool atEnd = false);
    void keepBest();
    TrainingMoment moment() const { return {steps_, sampler_.epoch(), clock_.seconds()}; }
    void reportStatus(TrainingPhase phase);
    void publish();
    /// `fitImages`: pictures whose codes a fitted prior comes from. Of the averaged weights, or of those of `source`.
    SnapshotPointer makeSnapshot(std::size_t fitImages, const ModelSnapshot* source = nullptr);
    /// `model`, or where the training runs on another device than the processor, a copy of it there.
    const Model& onDevice(const Model& model);
    /// [count, latent], of the first pictures of the split, on the processor.
    torch::Tensor trainingCodes(const Model& model, std::size_t count);
    Evaluation evaluate(const Model& model, const std::vector<std::uint32_t>& indices, std::uint64_t seed,
                        std::stop_token stop = {});
    TrainingResult finish();

    const TrainingRequest& request_;
    torch::Device device_;
    PauseGate& gate_;
    std::stop_token stop_;
    const TrainingObserver& observer_;
    Settings settings_;  // the steps read it: a change counts from the next one
    std::int64_t seed_;
    Split split_;
    std::vector<std::uint32_t> validation_;
    BatchSampler sampler_;
    const ModelFamily& family_;
    std::unique_ptr<TrainingStep> step_;
    std::shared_ptr<Model> averaged_;  // the EMA weights, filled when they are needed
    Schedule schedule_;
    bool untilPlateau_;
    Clock clock_;
    std::int64_t steps_ = 0;
    LatentStatistics statistics_;
    ValidationRecord record_;
    TrainingJournal journal_;
    int recoveries_ = 0;
    CheckpointPointer lastGood_;
    SnapshotPointer best_;
    TrainingStatus status_;
    double lastCurve_ = 0;
    double lastStatus_ = 0;
    double lastSnapshot_ = 0;
    double lastValidation_ = 0;
    double lastCheckpoint_ = 0;
    double validatedEpoch_ = 0;
    double validationSeconds_ = 0;
    double speedSince_ = 0;
    std::int64_t speedImages_ = 0;
};

}  // namespace core
