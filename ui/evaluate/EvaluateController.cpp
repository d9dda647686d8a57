#include "ui/evaluate/EvaluateController.h"

#include <sstream>
#include <utility>

#include "core/base/Outcome.h"
#include "core/base/ThreadPriority.h"
#include "core/device/Device.h"
#include "core/evaluation/JoinedRecords.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/text/ModelText.h"
#include "ui/evaluate/EvaluationWork.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {
constexpr int kEvaluationNiceness = 10;  // the windows and a training come first

/// The same for jobs that take about as long.
std::string kindOfWork(EvaluateWork work, const EvaluationInput& input) {
    const EvaluationOrder& order = input.order;
    std::ostringstream kind;
    kind << static_cast<int>(work) << ' ' << order.images << ' ' << order.onOpenDataset << ' ' << order.samples << ' '
         << order.extractor << '\n';
    if (work == EvaluateWork::evaluation)
        for (const core::Metric* metric : order.metrics) kind << metric->id << ' ';
    kind << '\n' << order.imagesSource << '\n';
    if (input.model) kind << input.model->snapshot->spec().family << ' ' << input.model->datasetSource;
    if (input.open) kind << '\n' << input.open->source << ' ' << input.open->size();
    return kind.str();
}

}  // namespace

EvaluateController::EvaluateController(Session& session, const DatasetController& datasets, EvaluationTools tools,
                                       QObject* parent)
    : QObject(parent), session_(session), datasets_(datasets), tools_(std::move(tools)) {
    connect(&session_, &Session::modelChanged, this, &EvaluateController::followSession);
    connect(&session_, &Session::datasetChanged, this, &EvaluateController::changed);
    connect(&runner_, &JobRunner::failed, this, [this](const QString& sentence) { failure_ = sentence; });
    connect(&runner_, &JobRunner::ended, this, &EvaluateController::end);
    followSession();
}

bool EvaluateController::modelChanged() const {
    if (!busy() || model_ == nullptr) return false;
    // Saved in another folder it is the same one.
    return !session_.model() || session_.model()->snapshot != model_->snapshot;
}

QString EvaluateController::otherOpenModel(const core::EvaluationRecord& record) const {
    if (record.subject.family.empty() || !session_.model()) return {};
    return session_.model()->weightsHash == record.subject.weightsHash ? QString() : modelTitle(session_);
}

EvaluationInput EvaluateController::input(const EvaluationOrder& order) const {
    EvaluationInput input{order, nullptr, {}, {}, session_.dataset(), datasets_.cache()};
    if (order.images) {
        input.name = std::filesystem::path(order.imagesSource).filename().string();
        return input;
    }
    input.model = session_.model();
    input.name = modelTitle(session_).toStdString();
    if (!session_.modelIsEmbedded()) input.place = session_.modelPath().toStdString();
    return input;
}

bool EvaluateController::begin(EvaluateWork work, const EvaluationInput& what, const JobRunner::Job& job) {
    if (!runner_.start(job)) return false;
    work_ = work;
    model_ = what.model;
    subject_ = QString::fromStdString(what.name);
    stage_.clear();
    percent_ = 0;
    forecast_.begin(kindOfWork(work, what));
    failure_.clear();
    stopping_ = false;
    setState(EvaluateState::running);
    Q_EMIT busyChanged(true);
    return true;
}

void EvaluateController::start(const EvaluationOrder& order) {
    if (!refusal(order).isEmpty()) return;
    const EvaluationInput what = input(order);
    result_ = nullptr;
    saved_ = false;
    begin(EvaluateWork::evaluation, what,
          [this, what, earlier = record_](const std::stop_token& stop, const JobRunner::Post& post) {
              run(what, earlier, stop, post);
          });
}

void EvaluateController::saveClassifier(const EvaluationOrder& order, const QString& file) {
    if (classifierRefusal(order).isEmpty()) saveClassifier(ClassifierJob{input(order), file});
}

void EvaluateController::saveClassifier(const ClassifierJob& job) {
    if (busy()) {
        Q_EMIT classifierFailed(busyRefusal(), job);
        return;
    }
    classifier_ = job;
    savedClassifier_ = {};
    begin(EvaluateWork::classifier, job.input,
          [this, job](const std::stop_token& stop, const JobRunner::Post& post) { runClassifier(job, stop, post); });
}

// What is on the job's thread uses nothing of this object but what never changes.
core::JobContext EvaluateController::contextOf(const std::stop_token& stop, const JobRunner::Post& post) {
    const auto tell = [this, post](const core::Progress& at) { post([this, at] { takeProgress(at); }); };
    return core::JobContext(stop, tell, core::coreCount());
}

// On the job's thread.
void EvaluateController::run(const EvaluationInput& what, const EvaluationPointer& earlier, const std::stop_token& stop,
                             const JobRunner::Post& post) {
    core::lowerThreadPriority(kEvaluationNiceness);
    EvaluationPointer record = evaluated(what, tools_, contextOf(stop, post));
    if (!record) return;
    if (earlier) record = std::make_shared<core::EvaluationRecord>(core::joinedRecords(*record, *earlier));
    post([this, record] { result_ = record; });
    try {
        if (!tools_.keep) return;
        const KeptBeside kept = tools_.keep(what.place, *record);
        if (kept.inProject) post([this] { saved_ = true; });
        if (!kept.note.empty()) post([this, sentence = messageText(kept.note)] { Q_EMIT keepFailed(sentence); });
    } catch (const std::exception& error) {
        post([this, sentence = errorText(error)] { Q_EMIT keepFailed(sentence); });
    }
}

// On the job's thread. What has the name as it begins is what the person was asked about, also when it is tried again.
void EvaluateController::runClassifier(const ClassifierJob& job, const std::stop_token& stop,
                                       const JobRunner::Post& post) {
    core::lowerThreadPriority(kEvaluationNiceness);
    const std::filesystem::path file = job.file.toStdString();
    const core::Existing existing = job.existing ? *job.existing : core::existingNow(file);
    post([this, existing] { classifier_.existing = existing; });
    const core::SavedClassifier saved = savedClassifier(job.input, file, existing, contextOf(stop, post));
    post([this, saved] { savedClassifier_ = saved; });
}

void EvaluateController::takeProgress(const core::Progress& progress) {
    percent_ = static_cast<int>(100 * progress.fraction());
    if (!progress.item.empty()) stage_ = coreText(progress.item);
    forecast_.add(progress);
    Q_EMIT changed();
}

void EvaluateController::end() {
    model_ = nullptr;
    stopping_ = false;
    if (work_ == EvaluateWork::classifier) {
        endClassifier();
    } else {
        endEvaluation();
    }
}

void EvaluateController::endEvaluation() {
    const EvaluationPointer result = std::exchange(result_, nullptr);
    gaveFigures_ = result != nullptr;
    if (result) record_ = result;
    if (!failure_.isEmpty()) {
        state_ = EvaluateState::failed;
    } else {
        const bool whole = result && result->result.outcome == core::Outcome::done;
        if (whole) forecast_.finish();
        state_ = whole ? EvaluateState::done : EvaluateState::cancelled;
    }
    if (result) Q_EMIT recorded(std::exchange(saved_, false));
    Q_EMIT changed();
    Q_EMIT busyChanged(false);
}

// Its model and dataset are held no longer than somebody may want to try again.
void EvaluateController::endClassifier() {
    const ClassifierJob job = std::exchange(classifier_, {});
    const QString failure = std::exchange(failure_, {});
    if (failure.isEmpty() && savedClassifier_.outcome == core::Outcome::done) forecast_.finish();
    state_ = record_ ? EvaluateState::done : session_.model() ? EvaluateState::ready : EvaluateState::empty;
    Q_EMIT changed();
    Q_EMIT busyChanged(false);
    if (!failure.isEmpty()) {
        Q_EMIT classifierFailed(failure, job);
    } else if (savedClassifier_.outcome == core::Outcome::cancelled) {
        Q_EMIT classifierCancelled();
    } else {
        Q_EMIT classifierSaved(job.file, savedClassifier_);
    }
}

void EvaluateController::continueFrom(const EvaluationPointer& record) {
    if (!busy()) record_ = record;
}

void EvaluateController::cancel() {
    if (!busy() || stopping_) return;
    stopping_ = true;
    runner_.requestStop();
    Q_EMIT changed();
}

// What runs goes on for its own model.
void EvaluateController::followSession() {
    if (busy()) {
        Q_EMIT changed();
    } else {
        failure_.clear();
        setState(session_.model() ? EvaluateState::ready : EvaluateState::empty);
    }
}

void EvaluateController::setState(EvaluateState state) {
    state_ = state;
    Q_EMIT changed();
}

}  // namespace ui
