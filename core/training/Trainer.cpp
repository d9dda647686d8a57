#include "core/training/Trainer.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "core/base/Error.h"
#include "core/device/TorchDevice.h"
#include "core/metric/Codes.h"
#include "core/metric/EvaluationRequest.h"
#include "core/nn/ModuleState.h"
#include "core/nn/WeightInitializer.h"
#include "core/training/TrainingOptions.h"

namespace core {

namespace {

constexpr double kStatusInterval = 0.1;     // seconds between status reports
constexpr double kSnapshotInterval = 0.5;   // seconds between published weights
constexpr double kCurveInterval = 0.2;      // seconds that one training point sums up
constexpr double kValidationInterval = 10;  // seconds of training between validations, at least
constexpr int kMostRecoveries = 3;
/// Pictures whose codes a fitted prior comes from: few while somebody watches, for it is done twice a second.
constexpr std::size_t kLiveFit = 512;
constexpr std::size_t kFinalFit = 10'000;
/// Enough pictures for a steady figure, few enough not to hold up training.
constexpr std::size_t kValidationImages = 1000;

/// Independent streams from one seed.
enum Stream : std::uint64_t {
    kShuffleStream = 0x51,
    kValidationStream = 0x52,
    kTestStream = 0x53,
    kNoiseStream = 0x54
};

std::uint64_t streamSeed(std::int64_t seed, Stream stream) {
    return static_cast<std::uint64_t>(seed) * 0x9E3779B97F4A7C15ULL + stream;
}

}  // namespace

Trainer::Trainer(const ModelFamily& family, const TrainingRequest& request, PauseGate& gate, std::stop_token stop,
                 const TrainingObserver& observer)
    : request_(request),
      device_(torchDevice(request.device)),
      gate_(gate),
      stop_(std::move(stop)),
      observer_(observer),
      settings_(request.checkpoint ? request.checkpoint->settings : request.settings),
      seed_(settings_.integer("seed")),
      split_(makeSplit(*request.dataset, settings_.real("validation"), static_cast<std::uint64_t>(seed_))),
      sampler_(split_.training, static_cast<int>(settings_.integer("batch_size")), streamSeed(seed_, kShuffleStream)),
      family_(family),
      step_(makeStep()),
      averaged_(family_.create(request.model, WeightInitializer::unset())),
      schedule_(settings_),
      untilPlateau_(settings_.choice("length") == "plateau"),
      journal_(family, request.history, observer),
      best_(request.best) {
    averaged_->to(device_);
    validation_.assign(
        split_.validation.begin(),
        split_.validation.begin() + static_cast<std::ptrdiff_t>(std::min(split_.validation.size(), kValidationImages)));
}

TrainingResult Trainer::run() {
    reportStatus(TrainingPhase::preparing);
    if (request_.checkpoint) {
        auto from = std::make_shared<TrainingCheckpoint>(*request_.checkpoint);
        from->tensors = fittedTo(step_->state(), from->tensors);
        requireSameTensors(from->tensors, step_->state());
        restore(*from);
        journal_.setRecords(from->records);
        recoveries_ = from->recoveries;
        lastGood_ = std::move(from);
    } else {
        keepCheckpoint();
    }
    // The time spent before the first step is not training time.
    clock_.reset(lastCheckpoint_);
    for (;;) {
        trainOn();
        if (steps_ == 0 || (addTrainingPoints() && keepCheckpoint())) break;
        recover();  // stopped, the loop ends at once, with the last good weights
    }
    clock_.stop();
    return finish();
}

std::unique_ptr<TrainingStep> Trainer::makeStep() const {
    // A checkpoint brings its weights and random numbers along, these unless it comes from another device: then they
    // are new ones.
    const std::int64_t steps = request_.checkpoint ? request_.checkpoint->step : 0;
    const auto weightSeed = request_.checkpoint ? std::nullopt : std::optional(static_cast<std::uint64_t>(seed_));
    return family_.makeStep({request_.model, settings_, *request_.dataset, sampler_.batchSize(), request_.threads,
                             streamSeed(seed_, kNoiseStream) + static_cast<std::uint64_t>(steps), device_, weightSeed});
}

void Trainer::trainOn() {
    while (!stop_.stop_requested() && !finished()) {
        if (stoppedWhilePaused()) return;
        step();
        const double now = clock_.seconds();
        if (now - lastStatus_ >= kStatusInterval) reportStatus(TrainingPhase::training);
        const bool validates = validationIsDue(now);
        if (now - lastCurve_ < kCurveInterval && !validates) continue;
        // What follows is of use with finite weights only.
        if (!addTrainingPoints()) {
            recover();
            continue;
        }
        if (now - lastSnapshot_ >= kSnapshotInterval) publish();
        if (validates) validate();
        if (now - lastCheckpoint_ >= request_.checkpointInterval && !keepCheckpoint()) recover();
    }
}

bool Trainer::finished() const {
    if (untilPlateau_) return record_.waited >= settings_.integer("patience");
    return schedule_.finished(sampler_.epoch(), clock_.seconds());
}

bool Trainer::validationIsDue(double now) const {
    // What a training's end hangs on hangs on no clock.
    if (untilPlateau_) return std::floor(sampler_.epoch()) > validatedEpoch_;
    // Validation costs at most about a twentieth of the time, whatever the model.
    return now - lastValidation_ >= std::max(kValidationInterval, 20 * validationSeconds_);
}

bool Trainer::stoppedWhilePaused() {
    if (!gate_.paused()) return false;
    clock_.stop();
    if (!addTrainingPoints()) recover();
    publish();
    reportStatus(TrainingPhase::training);
    gate_.pass(stop_);
    clock_.start();
    return stop_.stop_requested();
}

void Trainer::step() {
    applyChanges();
    const auto batch = sampler_.next();
    step_->run(batch, steps_, schedule_.learningRate(steps_, sampler_.epoch(), clock_.seconds()));
    ++steps_;
}

void Trainer::applyChanges() {
    if (!request_.controls) return;
    for (const auto& [name, value] : request_.controls->take()) {
        if (!settings_.has(name) || !mayChangeInTraining(request_.model.family, name)) continue;
        const ParameterValue before = settings_.value(name);
        try {
            settings_.set(name, value);
        } catch (const Error&) {
            continue;  // out of range: as it was
        }
        const auto& all = settings_.parameters();
        const auto parameter =
            std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.name == name; });
        if (settings_.value(name) != before)
            journal_.addEvent(
                {.kind = TrainingEventKind::changed,
                 .message = Message("%1 is %2 from here on; it was %3.", Message::translated(parameter->label),
                                    toText(settings_.value(name)), toText(before)),
                 .setting = name,
                 .value = settings_.value(name)},
                moment());
        schedule_ = Schedule(settings_);
    }
}

bool Trainer::keepCheckpoint() {
    auto made = std::make_shared<TrainingCheckpoint>();
    made->tensors = cloned(step_->state());
    if (!allFinite(made->tensors)) return false;
    made->step = steps_;
    made->epoch = sampler_.epoch();
    made->seconds = clock_.seconds();
    made->recoveries = recoveries_;
    made->records = journal_.records();
    made->settings = settings_;
    made->statistics = statistics_;
    made->validation = record_;
    made->sampler = sampler_.state();
    if (steps_ > 0 && observer_.checkpoint) {
        made->snapshot = makeSnapshot(kLiveFit);
        observer_.checkpoint(made);
    }
    lastGood_ = std::move(made);
    lastCheckpoint_ = clock_.seconds();
    return true;
}

void Trainer::restore(const TrainingCheckpoint& from) {
    step_->restore(from.tensors);
    step_->takeMeans();  // of steps that are taken back
    sampler_.restore(from.sampler);
    settings_ = from.settings;
    schedule_ = Schedule(settings_);
    statistics_ = from.statistics;
    record_ = from.validation;
    steps_ = from.step;
    validatedEpoch_ = std::floor(sampler_.epoch());
    clock_.reset(from.seconds);
    lastCurve_ = lastStatus_ = lastSnapshot_ = lastValidation_ = lastCheckpoint_ = from.seconds;
    speedSince_ = from.seconds;
    speedImages_ = sampler_.served();
}

void Trainer::recover() {
    const std::int64_t diverged = steps_;
    if (recoveries_ == kMostRecoveries)
        throw Error(
            "The training diverged at step %1, though its learning rate had been halved %2 times: its numbers are no "
            "longer finite; start again with a lower learning rate, or with a gradient clip of 1.",
            diverged, kMostRecoveries);
    ++recoveries_;
    Settings settings = settings_;  // what was changed since then stays changed
    restore(*lastGood_);
    const double half = std::max(1e-6, 0.5 * settings.real("learning_rate"));
    settings.set("learning_rate", half);
    settings_ = std::move(settings);
    schedule_ = Schedule(settings_);
    journal_.takeBack(steps_);
    reportStatus(TrainingPhase::training);  // first: who hears of the event finds its learning rate
    journal_.addEvent({.kind = TrainingEventKind::recovered,
                       .message = Message("The training diverged at step %1: back to step %2, with half the learning "
                                          "rate, %3.",
                                          diverged, steps_, toText(half)),
                       .setting = "learning_rate",
                       .value = half},
                      moment());
    keepCheckpoint();
}

bool Trainer::addTrainingPoints() {
    lastCurve_ = clock_.seconds();
    const std::vector<MeasuredValue> means = step_->takeMeans();
    for (const MeasuredValue& mean : means)
        if (!std::isfinite(mean.value)) return false;
    journal_.addPoints("train_", means, moment());
    return true;
}

void Trainer::validate(bool atEnd) {
    clock_.stop();
    reportStatus(TrainingPhase::validating);
    const Clock timer;
    step_->copyAverageTo(*averaged_);
    const Evaluation evaluation = evaluate(*averaged_, validation_, streamSeed(seed_, kValidationStream));
    validationSeconds_ = timer.seconds();
    validatedEpoch_ = std::floor(sampler_.epoch());
    if (evaluation.images == validation_.size()) {
        statistics_ = evaluation.statistics;
        journal_.addPoints("validation_", evaluation.values, moment());
        journal_.addDimensions(statistics_, moment());
        // One that comes of a stop would count once more when the training goes on.
        const bool judged = !family_.judgedBy.empty() && !(atEnd && untilPlateau_);
        if (judged && record_.add(valueOf(evaluation.values, family_.judgedBy))) keepBest();
    }
    clock_.start();
    lastValidation_ = clock_.seconds();
}

void Trainer::keepBest() {
    if (!untilPlateau_ && !observer_.best) return;
    best_ = makeSnapshot(kLiveFit);
    if (observer_.best) observer_.best(best_);
}

void Trainer::reportStatus(TrainingPhase phase) {
    const double now = clock_.seconds();
    // Speed over the last second or so: one report would be too nervous.
    if (now - speedSince_ >= 1.0) {
        status_.imagesPerSecond = static_cast<double>(sampler_.served() - speedImages_) / (now - speedSince_);
        speedSince_ = now;
        speedImages_ = sampler_.served();
    }
    lastStatus_ = now;
    status_.phase = phase;
    status_.step = steps_;
    status_.epoch = sampler_.epoch();
    status_.seconds = now;
    status_.fraction = schedule_.fraction(status_.epoch, now);
    status_.remaining = schedule_.remaining(status_.epoch, now);
    status_.learningRate = settings_.real("learning_rate");
    if (observer_.status) observer_.status(status_);
}

void Trainer::publish() {
    lastSnapshot_ = clock_.seconds();
    if (steps_ == 0 || !observer_.snapshot) return;
    // What diverged since the last look is shown to nobody.
    if (SnapshotPointer snapshot = makeSnapshot(kLiveFit); allFinite(stateOf(*snapshot->model())))
        observer_.snapshot(std::move(snapshot));
}

SnapshotPointer Trainer::makeSnapshot(std::size_t fitImages, const ModelSnapshot* source) {
    const std::shared_ptr<Model> copy = family_.create(request_.model, WeightInitializer::unset());
    if (source == nullptr) {
        step_->copyAverageTo(*copy);
    } else {
        copyState(*source->model(), *copy);
    }
    if (family_.can.fitsPrior) {
        copy->encoder()->resetPrior();
        copy->encoder()->fitPrior(trainingCodes(*copy, fitImages));
    }
    freeze(*copy);
    return std::make_shared<ModelSnapshot>(request_.model, copy, statistics_,
                                           source == nullptr ? steps_ : source->step());
}

const Model& Trainer::onDevice(const Model& model) {
    if (device_.is_cpu()) return model;
    copyState(model, *averaged_);
    return *averaged_;
}

torch::Tensor Trainer::trainingCodes(const Model& model, std::size_t count) {
    const auto indices = std::span(split_.training).first(std::min(count, split_.training.size()));
    return codesOf(*onDevice(model).encoder(), {settings_, *request_.dataset, indices, 0, step_->team()}).cpu();
}

Evaluation Trainer::evaluate(const Model& model, const std::vector<std::uint32_t>& indices, std::uint64_t seed,
                             std::stop_token stop) {
    return family_.evaluate(model, {settings_, *request_.dataset, indices, seed, step_->team(), std::move(stop)});
}

TrainingResult Trainer::finish() {
    TrainingResult result;
    result.outcome = stop_.stop_requested() ? Outcome::cancelled : Outcome::done;
    if (steps_ > 0) {
        validate(/*atEnd=*/true);
        clock_.stop();
        const bool done = result.outcome == Outcome::done;
        result.model = makeSnapshot(kFinalFit, done && untilPlateau_ ? best_.get() : nullptr);
        if (done && untilPlateau_ && best_)
            journal_.addEvent({.kind = TrainingEventKind::ended,
                               .message = Message(
                                   "Validation had not improved for %1 epochs: the model is that of step %2, the best.",
                                   settings_.integer("patience"), best_->step())},
                              moment());
        if (done) {
            reportStatus(TrainingPhase::testing);
            Evaluation test = evaluate(onDevice(*result.model->model()), split_.test, streamSeed(seed_, kTestStream));
            result.test = {std::move(test.values), test.images, split_.testIsValidation};
        }
    }
    status_.imagesPerSecond = clock_.seconds() > 0 ? static_cast<double>(sampler_.served()) / clock_.seconds() : 0.0;
    reportStatus(TrainingPhase::finished);
    result.history = journal_.takeHistory();
    result.events = journal_.takeEvents();
    result.status = status_;
    return result;
}

}  // namespace core
