#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/Outcome.h"
#include "core/base/PauseGate.h"
#include "core/dataset/Dataset.h"
#include "core/metric/Evaluation.h"
#include "core/model/ModelSnapshot.h"
#include "core/parameter/Settings.h"
#include "core/training/History.h"
#include "core/training/StartingModel.h"
#include "core/training/TrainingControls.h"

namespace core {

/// The model of `family` that is to be trained on `dataset` with these settings. Throws Error when they ask for classes
/// and the dataset has none.
ModelSpec modelSpec(const std::string& family, const Settings& settings, const Dataset& dataset);

struct ModelFamily;
struct TrainingCheckpoint;
using CheckpointPointer = std::shared_ptr<const TrainingCheckpoint>;

struct TrainingRequest {
    std::shared_ptr<const Dataset> dataset;
    ModelSpec model;
    Settings settings;  ///< of allTrainingParameters(model.family)
    /// Samples that its settings would use for validation, but that it learns from: see samplesToMove(). Ascending.
    std::vector<std::uint32_t> moved = {};
    int threads = 1;             ///< 1 or more; each computes its share of every batch
    std::string device = "cpu";  ///< a ComputeDevice's id; on a GPU the threads play no part
    /// Thread priority given up (0 to 19, as nice): with 10 a renderer that wakes gets a core at once.
    int niceness = 0;
    /// Whose weights a new model starts from, as far as they fit; null: all are random. It is of the same family. A
    /// training that goes on from a checkpoint takes nothing from it.
    StartingModelPointer start = nullptr;
    /// Goes on from here instead of starting; its settings count, with those of the length and the weights.
    CheckpointPointer checkpoint = nullptr;
    History history = {};            ///< what was drawn up to `checkpoint`
    SnapshotPointer best = nullptr;  ///< the best weights up to `checkpoint`, where they are known
    double checkpointInterval = 30;  ///< seconds of training between checkpoints
    /// Seconds of training between the states kept in memory alone, to go back to when it diverges. With 0 there is one
    /// of every step that goes well, with infinity none but those of validations and checkpoints.
    double recoveryInterval = 2;
    /// Seconds of training between two measurements of the sample quality (liveCurves()), where the settings ask for
    /// them; more where they take long. With 0 there is one after every step.
    double liveInterval = 60;
    std::shared_ptr<TrainingControls> controls = nullptr;  ///< what may change while it runs; null: nothing
};

/// Throws Error where dataset and model do not fit together.
void checkRequest(const TrainingRequest& request);

/// Throws Error like checkRequest(), and where the family does not accept such samples, the starting model is of
/// another family or the length depends on a value that is not measured: everything that train() refuses before it
/// begins.
void checkTraining(const ModelFamily& family, const TrainingRequest& request);

/// Throws Error for settings that a training of `family` refuses before the dataset is opened: where it accepts none of
/// the specs that samples may get (importSpecs(); empty: any), or the length depends on a value that it does not
/// measure.
void checkPlan(const ModelFamily& family, const Settings& settings, std::span<const SampleSpec> specs);

enum class TrainingPhase {
    searching,  ///< for duplicates that would straddle the split: before train(), see movedSamples()
    preparing,
    training,
    validating,
    fittingPrior,  ///< learns how the latents of the images are distributed, after the last step
    testing,
    finished
};

/// Where a training stands. Times leave pauses out.
struct TrainingStatus {
    TrainingPhase phase = TrainingPhase::preparing;
    std::int64_t step = 0;
    double epoch = 0;            ///< passes over the training images, with fraction
    double seconds = 0;          ///< training time so far
    double imagesPerSecond = 0;  ///< over the last second or so
    double remaining = -1;       ///< seconds; negative: unknown (endless)
    double fraction = -1;        ///< 0 to 1; negative: unknown
    double searched = 0;         ///< 0 to 1: of the search for duplicates, while that is the phase
    double fitted = 0;           ///< 0 to 1: of the prior, while that is the phase
    double learningRate = 0;     ///< the setting as it is now: people change it, and so does a recovery
};

/// Called on the training thread. Each may be empty. They must return quickly.
struct TrainingObserver {
    std::function<void(const TrainingStatus&)> status;  ///< about 10 times a second
    std::function<void(const CurvePoint&)> point;       ///< every point of every curve, once
    std::function<void(SnapshotPointer)> snapshot;      ///< the averaged weights, about twice a second
    std::function<void(const TrainingEvent&)> event;    ///< what happened beside the steps, once
    std::function<void(CheckpointPointer)> checkpoint;  ///< every checkpointInterval, and at the end
    std::function<void(SnapshotPointer)> best;          ///< whenever validation is better than ever
};

/// What the metrics measure on the test images.
struct TestResult {
    std::vector<MeasuredValue> values;  ///< the most important one first
    std::size_t images = 0;             ///< 0: untested
    bool onValidation = false;          ///< the dataset has no test set of its own
};

struct TrainingResult {
    Outcome outcome = Outcome::done;  ///< cancelled: stopped by the person; the model so far is still good
    /// Null only when stopped before the first step, or after a divergence with no good state before it.
    SnapshotPointer model;
    History history;
    std::vector<TrainingEvent> events;  ///< of this training, not of those that it goes on from
    TrainingStatus status;              ///< at the end
    TestResult test;                    ///< images is 0 when it was stopped before the test
};

/// Trains from scratch, from another model's weights or from a checkpoint. Blocks; checks `stop` and `gate` at every
/// step. A stop ends the training, not the job: the model so far is handed back, untested.
///
/// A training by epochs that was stopped goes on from its checkpoint bit for bit as if it had not been, with the same
/// number of threads on the processor. It may go on on another device, where other random numbers are drawn. When a
/// loss or weight is no longer a finite number, the training goes back to its last good state and halves the learning
/// rate; three times, then it throws. Where that is found only when it is stopped, the last good state is its end, and
/// an event says so.
///
/// Throws Error: settings, dataset and checkpoint that do not fit together, a training that diverges all the same, too
/// little memory.
TrainingResult train(const TrainingRequest& request, PauseGate& gate, std::stop_token stop,
                     const TrainingObserver& observer);

/// The same with a family that need not be in the registry.
TrainingResult train(const ModelFamily& family, const TrainingRequest& request, PauseGate& gate, std::stop_token stop,
                     const TrainingObserver& observer);

}  // namespace core
