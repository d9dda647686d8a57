#include "core/training/trainer/Trainer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/training/trainer/LiveChanges.h"
#include "core/training/trainer/TrainingEvents.h"

namespace core {

namespace {

constexpr double kMostCost = 20;  // times the time that it takes lie between two good states

}  // namespace

Trainer::Trainer(const ModelFamily& family, const TrainingRequest& request, PauseGate& gate, std::stop_token stop,
                 const TrainingObserver& observer)
    : request_(request),
      gate_(gate),
      stop_(std::move(stop)),
      observer_(observer),
      course_(request),
      model_(family, request, course_),
      journal_(family, request.history, observer),
      pace_(request.checkpointInterval, request.recoveryInterval),
      status_(course_, observer),
      snapshots_(model_, course_, observer, request.best),
      validator_(model_, course_),
      live_(model_, course_, snapshots_, request),
      recovery_(model_.step(), course_) {
    course_.clock.reset(0);  // to make the model took its time
}

TrainingResult Trainer::run() {
    begin();
    for (;;) {
        trainOn();
        if (course_.steps == 0 || (addTrainingPoints() && keepCheckpoint())) break;
        recover();  // stopped, the loop ends at once, with the last good weights
    }
    course_.clock.stop();
    return finish();
}

void Trainer::begin() {
    tell(TrainingPhase::preparing);
    if (request_.checkpoint) {
        recovery_.goOnFrom(*request_.checkpoint);
        journal_.setRecords(request_.checkpoint->records);
        startAnew();
    } else {
        keepCheckpoint();
    }
    // The time spent before the first step is not training time.
    course_.clock.reset(recovery_.lastGood().seconds);
}

void Trainer::startAnew() {
    pace_.reset(course_.seconds());
    status_.reset();
    validator_.reset();
    live_.reset();
}

void Trainer::trainOn() {
    while (!stop_.stop_requested() && !course_.finished()) {
        if (stoppedWhilePaused()) return;
        step();
        const double now = course_.seconds();
        if (pace_.isDue(Duty::status, now)) tell(TrainingPhase::training);
        const bool validates = validator_.isDue();
        const bool isRecoveryDue = pace_.isDue(Duty::recovery, now);
        const bool isLiveDue = live_.isDue() && !gate_.paused();
        if (!pace_.isDue(Duty::curve, now) && !validates && !isRecoveryDue && !isLiveDue) continue;
        // What follows is of use with finite weights only.
        if (!addTrainingPoints()) {
            recover();
            continue;
        }
        if (pace_.isDue(Duty::snapshot, now)) publish();
        if (validates) validate();
        if (isLiveDue && !course_.finished()) measureLive();
        const bool isGood = pace_.isDue(Duty::checkpoint, now)
                                ? keepCheckpoint()
                                : !(validates || isRecoveryDue) || keepGoodState(validates);
        if (!isGood) recover();
    }
}

void Trainer::step() {
    if (request_.controls) applyChanges(*request_.controls, request_.model.family, course_, journal_);
    const auto batch = course_.sampler.next();
    model_.step().run(batch, course_.steps, course_.learningRate());
    ++course_.steps;
}

bool Trainer::stoppedWhilePaused() {
    if (!gate_.paused()) return false;
    course_.clock.stop();
    if (!addTrainingPoints()) recover();
    publish();
    tell(TrainingPhase::training);
    gate_.pass(stop_);
    course_.clock.start();
    return stop_.stop_requested();
}

bool Trainer::addTrainingPoints() {
    pace_.did(Duty::curve, course_.seconds());
    const std::vector<MeasuredValue> means = model_.step().takeMeans();
    for (const MeasuredValue& mean : means)
        if (!std::isfinite(mean.value)) return false;
    const double loss = valueOf(means, model_.family().judgedBy);
    // What is not measured in training is judged by nothing.
    if (!means.empty()) lossIsGood_ = std::isnan(loss) || trainingLoss_.add(loss);
    journal_.addPoints("train_", means, course_.moment());
    return true;
}

void Trainer::publish() {
    pace_.did(Duty::snapshot, course_.seconds());
    snapshots_.publish();
}

bool Trainer::keepCheckpoint() {
    const auto made = recovery_.checkpoint(journal_.records());
    if (!made) return false;
    if (course_.steps > 0 && observer_.checkpoint) {
        made->snapshot = snapshots_.make();
        observer_.checkpoint(made);
    }
    recovery_.keep(made);
    if (course_.steps == 0) return true;  // the first one that can be resumed is still to come
    pace_.did(Duty::checkpoint, course_.seconds());
    pace_.did(Duty::recovery, course_.seconds());
    return true;
}

bool Trainer::keepGoodState(bool validated) {
    if (validated && validator_.value() && !validationLoss_.add(*validator_.value())) lossIsGood_ = false;
    const double before = course_.seconds();
    if (lossIsGood_) {
        auto made = recovery_.checkpoint(journal_.records());
        if (!made) return false;
        recovery_.keep(std::move(made));
    }
    // Like validation it costs at most about a twentieth of the time, unless each step is asked for.
    const double now = course_.seconds();
    const double interval = request_.recoveryInterval;
    pace_.did(Duty::recovery, interval > 0 ? now + std::max(0.0, kMostCost * (now - before) - interval) : now);
    return true;
}

void Trainer::recover() {
    const std::int64_t diverged = course_.steps;
    const bool isEnd = stop_.stop_requested();
    const double rate = isEnd ? recovery_.endAtLastGood() : recovery_.goBack();
    startAnew();
    journal_.takeBack(course_.steps);
    tell(TrainingPhase::training);  // first: who hears of the event finds its learning rate
    const auto event = isEnd ? stoppedDiverged : recovered;
    journal_.addEvent(event(diverged, course_.steps, rate), course_.moment());
    keepCheckpoint();
}

void Trainer::validate(bool atEnd) {
    course_.clock.stop();
    tell(TrainingPhase::validating);
    if (validator_.validate(journal_, atEnd)) snapshots_.keepBest();
    course_.clock.start();
}

void Trainer::measureLive() {
    course_.clock.stop();
    tell(TrainingPhase::validating);
    live_.measure(journal_, gate_, stop_);
    course_.clock.start();
}

void Trainer::tell(TrainingPhase phase) {
    pace_.did(Duty::status, course_.seconds());
    status_.tell(phase);
}

SnapshotPointer Trainer::finalModel(const ModelSnapshot* source) {
    const bool stopped = stop_.stop_requested();
    const JobContext context(stopped ? std::stop_token() : stop_,
                             [this](const Progress& progress) { status_.tellPrior(progress.fraction()); });
    return snapshots_.makeFinal(source, stopped, context);
}

TrainingResult Trainer::finish() {
    TrainingResult result;
    bool done = !stop_.stop_requested();
    if (course_.steps > 0) {
        validate(/*atEnd=*/true);
        course_.clock.stop();
        const ModelSnapshot* best = done && course_.untilPlateau ? snapshots_.best().get() : nullptr;
        result.model = finalModel(best);
        if (best != nullptr)
            journal_.addEvent(endedAtBest(course_.settings.integer("patience"), best->step()), course_.moment());
        done = done && !stop_.stop_requested();  // while the prior was learned
        if (done) {
            tell(TrainingPhase::testing);
            result.test = validator_.test(*result.model->model());
        }
    }
    result.outcome = done ? Outcome::done : Outcome::cancelled;
    result.status = status_.tellEnd();
    result.history = journal_.takeHistory();
    result.events = journal_.takeEvents();
    return result;
}

}  // namespace core
