#include "core/training/Training.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "core/dataset/Split.h"
#include "core/device/ThreadPriority.h"
#include "core/evaluation/Codes.h"
#include "core/evaluation/EvaluationRequest.h"
#include "core/job/Error.h"
#include "core/model/Model.h"
#include "core/model/ModelFamily.h"
#include "core/model/WeightSeed.h"
#include "core/training/BatchSampler.h"
#include "core/training/Clock.h"
#include "core/training/Schedule.h"
#include "core/training/TrainingOptions.h"
#include "core/training/TrainingStep.h"

namespace core {

namespace {

constexpr double kStatusInterval = 0.1;     // seconds between status reports
constexpr double kSnapshotInterval = 0.5;   // seconds between published weights
constexpr double kCurveInterval = 0.2;      // seconds that one training point sums up
constexpr double kValidationInterval = 10;  // seconds of training between validations, at least
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

class Trainer {
   public:
    Trainer(const TrainingRequest& request, PauseGate& gate, std::stop_token stop, const TrainingObserver& observer)
        : request_(request),
          gate_(gate),
          stop_(std::move(stop)),
          observer_(observer),
          seed_(request.settings.integer("seed")),
          split_(makeSplit(*request.dataset, request.settings.real("validation"), static_cast<std::uint64_t>(seed_))),
          sampler_(split_.training, static_cast<int>(request.settings.integer("batch_size")),
                   streamSeed(seed_, kShuffleStream)),
          family_(modelFamily(request.model.family)),
          step_(makeStep()),
          averaged_(family_.create(request.model)),
          schedule_(request.settings) {
        validation_.assign(split_.validation.begin(),
                           split_.validation.begin() +
                               static_cast<std::ptrdiff_t>(std::min(split_.validation.size(), kValidationImages)));
    }

    TrainingResult run() {
        reportStatus(TrainingPhase::preparing);
        // The time spent before the first step is not training time.
        clock_ = Clock();
        while (!stop_.stop_requested() && !schedule_.finished(sampler_.epoch(), clock_.seconds())) {
            if (holdWhilePaused()) continue;
            step();
            const double now = clock_.seconds();
            if (now - lastCurve_ >= kCurveInterval) addTrainingPoints(now);
            if (now - lastStatus_ >= kStatusInterval) reportStatus(TrainingPhase::training);
            if (now - lastSnapshot_ >= kSnapshotInterval) publish();
            // Validation costs at most about a twentieth of the time, whatever the model.
            if (now - lastValidation_ >= std::max(kValidationInterval, 20 * validationSeconds_)) validate();
        }
        clock_.stop();
        return finish();
    }

   private:
    std::unique_ptr<TrainingStep> makeStep() const {
        const auto seeded = seedWeights(static_cast<std::uint64_t>(seed_));
        return family_.makeStep({request_.model, request_.settings, *request_.dataset, sampler_.batchSize(),
                                 request_.threads, streamSeed(seed_, kNoiseStream)});
    }

    bool holdWhilePaused() {
        if (!gate_.paused()) return false;
        clock_.stop();
        publish();
        reportStatus(TrainingPhase::training);
        gate_.pass(stop_);
        clock_.start();
        return true;
    }

    void step() {
        const auto batch = sampler_.next();
        step_->run(batch, steps_, schedule_.learningRate(steps_, sampler_.epoch(), clock_.seconds()));
        ++steps_;
    }

    void addTrainingPoints(double now) {
        lastCurve_ = now;
        const std::vector<MeasuredValue> means = step_->takeMeans();
        for (const MeasuredValue& mean : means)
            if (!std::isfinite(mean.value))
                throw Error("The training diverged at step " + std::to_string(steps_) +
                            ": its loss is no longer a number; start again with a lower learning rate.");
        addPoints("train_", means);
    }

    void validate() {
        clock_.stop();
        reportStatus(TrainingPhase::validating);
        const Clock timer;
        step_->copyAverageTo(*averaged_);
        const Evaluation evaluation = evaluate(validation_, kValidationStream);
        validationSeconds_ = timer.seconds();
        if (evaluation.images == validation_.size()) {
            statistics_ = evaluation.statistics;
            addPoints("validation_", evaluation.values);
        }
        clock_.start();
        lastValidation_ = clock_.seconds();
    }

    /// Of what is measured, what the family has a curve for.
    void addPoints(const std::string& set, const std::vector<MeasuredValue>& values) {
        for (const MeasuredValue& value : values) {
            const std::string id = set + value.name;
            if (findCurve(family_, id) != nullptr) addPoint(id, value.value);
        }
    }

    void addPoint(const std::string& curve, double value) {
        history_.push_back({curve, steps_, sampler_.epoch(), clock_.seconds(), value});
        if (observer_.point) observer_.point(history_.back());
    }

    void reportStatus(TrainingPhase phase) {
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
        if (observer_.status) observer_.status(status_);
    }

    void publish() {
        lastSnapshot_ = clock_.seconds();
        if (steps_ == 0 || !observer_.snapshot) return;
        observer_.snapshot(makeSnapshot(kLiveFit));
    }

    /// `fitImages`: pictures whose codes a fitted prior comes from.
    SnapshotPointer makeSnapshot(std::size_t fitImages) {
        const std::shared_ptr<Model> copy = family_.create(request_.model);
        step_->copyAverageTo(*copy);
        if (auto* model = dynamic_cast<AutoencodingModel*>(copy.get()); model != nullptr && model->hasFittedPrior())
            model->fitPrior(trainingCodes(*model, fitImages));
        copy->eval();
        for (torch::Tensor& parameter : copy->parameters()) parameter.requires_grad_(false);
        return std::make_shared<ModelSnapshot>(request_.model, copy, statistics_, steps_);
    }

    /// [count, latent], of the first pictures of the split.
    torch::Tensor trainingCodes(const AutoencodingModel& model, std::size_t count) {
        const auto indices = std::span(split_.training).first(std::min(count, split_.training.size()));
        return codesOf(model, {request_.settings, *request_.dataset, indices, 0, step_->team()});
    }

    Evaluation evaluate(const std::vector<std::uint32_t>& indices, Stream stream, std::stop_token stop = {}) {
        return family_.evaluate(*averaged_, {request_.settings, *request_.dataset, indices, streamSeed(seed_, stream),
                                             step_->team(), std::move(stop)});
    }

    TrainingResult finish() {
        TrainingResult result;
        result.outcome = stop_.stop_requested() ? Outcome::cancelled : Outcome::done;
        if (steps_ > 0) {
            addTrainingPoints(clock_.seconds());
            validate();
            clock_.stop();
            if (result.outcome == Outcome::done) {
                reportStatus(TrainingPhase::testing);
                Evaluation test = evaluate(split_.test, kTestStream);
                result.test = {std::move(test.values), test.images, split_.testIsValidation};
            }
            result.model = makeSnapshot(kFinalFit);
        }
        status_.imagesPerSecond =
            clock_.seconds() > 0 ? static_cast<double>(sampler_.served()) / clock_.seconds() : 0.0;
        reportStatus(TrainingPhase::finished);
        result.history = std::move(history_);
        result.status = status_;
        return result;
    }

    const TrainingRequest& request_;
    PauseGate& gate_;
    std::stop_token stop_;
    const TrainingObserver& observer_;
    std::int64_t seed_;
    Split split_;
    std::vector<std::uint32_t> validation_;
    BatchSampler sampler_;
    const ModelFamily& family_;
    std::unique_ptr<TrainingStep> step_;
    std::shared_ptr<Model> averaged_;  // the EMA weights, filled when they are needed
    Schedule schedule_;
    Clock clock_;
    std::int64_t steps_ = 0;
    LatentStatistics statistics_;
    History history_;
    TrainingStatus status_;
    double lastCurve_ = 0;
    double lastStatus_ = 0;
    double lastSnapshot_ = 0;
    double lastValidation_ = 0;
    double validationSeconds_ = 0;
    double speedSince_ = 0;
    std::int64_t speedImages_ = 0;
};

}  // namespace

void checkRequest(const TrainingRequest& request) {
    if (!request.dataset || request.dataset->size() == 0)
        throw Error("There is no dataset to train on; open one first.");
    if (request.dataset->shape != request.model.shape)
        throw Error("The model is made for pictures of another shape than those of " + request.dataset->name +
                    "; choose the model's settings again.");
    if (!request.model.classNames.empty() && request.model.classNames != request.dataset->classNames)
        throw Error("The model is made for other classes than those of " + request.dataset->name +
                    "; choose the model's settings again.");
}

ModelSpec modelSpec(const std::string& family, const Settings& settings, const Dataset& dataset) {
    ModelSpec spec{family, settings, dataset.shape, {}};
    if (!settings.has("labels") || !settings.toggle("labels")) return spec;
    if (!dataset.hasLabels())
        throw Error(
            dataset.name +
            " has no classes to learn; switch \"Learn the classes\" off, or put the pictures of each class into "
            "a sub-folder of its own.");
    spec.classNames = dataset.classNames;
    return spec;
}

TrainingResult train(const TrainingRequest& request, PauseGate& gate, std::stop_token stop,
                     const TrainingObserver& observer) {
    checkRequest(request);
    if (request.niceness > 0) lowerThreadPriority(request.niceness);
    try {
        return Trainer(request, gate, std::move(stop), observer).run();
    } catch (const c10::Error& error) {
        throw Error(std::string("The training failed inside LibTorch (") + error.what_without_backtrace() +
                    "); a smaller width, batch or picture size may help.");
    }
}

}  // namespace core
