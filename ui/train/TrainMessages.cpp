#include "ui/train/TrainMessages.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "core/model/ModelFamily.h"
#include "core/training/Overfitting.h"
#include "ui/common/MessageLine.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

/// Steps after which a training can be judged by the dimensions that it uses: in its first ones it uses none.
constexpr std::int64_t kJudgedFrom = 500;
/// With fewer steps, the samples of any model are rough.
constexpr std::int64_t kFewSteps = 500;
/// With fewer images a model has too little to learn details from, however long it trains.
constexpr std::size_t kTooFewForDetail = 1000;

}  // namespace

TrainMessages::TrainMessages(Session& session, TrainingController& training, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      training_(training),
      state_(new QLabel(this)),
      event_(new MessageLine(theme, this)),
      collapse_(new MessageLine(theme, this)),
      overfitting_(new MessageLine(theme, this)),
      message_(new MessageLine(theme, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    state_->setObjectName(QStringLiteral("train_state"));
    state_->setWordWrap(true);
    state_->setToolTip(tr("What the training is currently doing."));
    event_->setObjectName(QStringLiteral("train_event"));
    column->addWidget(event_);
    collapse_->setObjectName(QStringLiteral("train_collapse"));
    column->addWidget(collapse_);
    overfitting_->setObjectName(QStringLiteral("train_overfitting"));
    column->addWidget(overfitting_);
    message_->setObjectName(QStringLiteral("train_message"));
    column->addWidget(message_);
    // Last: the others belong to the numbers above them.
    column->addWidget(state_);
    listen();
    showPhase();
    showCollapse();
    showOverfitting();
}

void TrainMessages::listen() {
    connect(&training_, &TrainingController::stateChanged, this, [this](TrainingState state) {
        if (state == TrainingState::running) {
            message_->clear();
            warnings_.clear();
        }
        if (state == TrainingState::idle && run_.files != nullptr) {
            showEnd();
        } else if (state == TrainingState::idle && !event_->sentence().isEmpty()) {
            showEvents(events());  // with its name
        }
        showPhase();
        showCollapse();
        showOverfitting();
    });
    connect(&training_, &TrainingController::statusChanged, this, &TrainMessages::showPhase);
    connect(&training_, &TrainingController::failed, message_, &MessageLine::showError);
    connect(&training_, &TrainingController::noted, event_, &MessageLine::note);
    connect(&training_, &TrainingController::warned, this, [this](const QString& sentence) {
        if (!warnings_.contains(sentence)) warnings_ << sentence;
        message_->showError(warnings_.join(QLatin1Char(' ')));
    });
    connect(&training_, &TrainingController::saved, this, [this](const QString& folder) {
        // Where there could be no run, nobody would look for it there.
        QString place = folder;
        const QString saved =
            training_.lastRun().empty()
                ? tr("The model was saved, but not as a run; it is in %1.").arg(place.replace('/', "/\u200B"))
                : tr("The model was saved as %1.").arg(session_.modelName());
        message_->showInfo(QStringLiteral("%1 %2").arg(saved, expectation()).trimmed());
        message_->setToolTip(folder);
    });
    connect(&training_, &TrainingController::historyReset, this, [this] {
        // Of another model than the one whose curves are shown now.
        if (training_.canStart() && !message_->isError()) message_->clear();
        showEnd();
        showOverfitting();
    });
    connect(&training_, &TrainingController::pointsAdded, this, [this](const std::vector<core::CurvePoint>& points) {
        // Seldom: each look goes through all points.
        const auto validates = [](const core::CurvePoint& point) { return point.curve.rfind("validation_", 0) == 0; };
        if (std::any_of(points.begin(), points.end(), validates)) showOverfitting();
    });
    connect(&training_, &TrainingController::pointsTakenBack, this, &TrainMessages::showOverfitting);
    connect(&training_, &TrainingController::eventsAdded, this, [this](const auto& added) {
        showEvents(added);
        showOverfitting();
    });
    connect(&session_, &Session::datasetChanged, this, &TrainMessages::showPhase);
    connect(&session_, &Session::snapshotChanged, this, &TrainMessages::showCollapse);
    connect(&session_, &Session::modelChanged, this, [this] {
        if (session_.modelDeleted() && !message_->isError()) message_->clear();  // it was saved, but is no longer
    });
}

void TrainMessages::showRun(const RunOnScreen& run) {
    const bool another = run.files != run_.files;
    const bool renamed = run.name != run_.name;
    run_ = run;
    if (!training_.canStart() || !(another || renamed)) return;
    if (another) {
        showEnd();
    } else if (!event_->sentence().isEmpty()) {
        showEvents(events());
    }
    showCollapse();
    showOverfitting();
}

const core::History& TrainMessages::history() const {
    return isOwn() ? training_.history() : run_.files->history.points;
}

const std::vector<core::TrainingEvent>& TrainMessages::events() const {
    return isOwn() ? training_.events() : run_.files->history.events;
}

void TrainMessages::setStoppedRun(const QString& name) {
    stoppedRun_ = name;
    showPhase();
}

void TrainMessages::showPhase() {
    switch (training_.state()) {
        case TrainingState::idle:
            if (!stoppedRun_.isEmpty()) {
                state_->setText(tr("Ready to train, or to resume %1 under Runs (Ctrl+F5).").arg(stoppedRun_));
            } else {
                state_->setText(session_.dataset() ? readyText() : tr("Open a dataset to train on first."));
            }
            return;
        case TrainingState::paused:
            state_->setText(tr("Paused."));
            return;
        case TrainingState::stopping:
            state_->setText(tr("Stopping and saving…"));
            return;
        case TrainingState::running:
            break;
    }
    switch (training_.status().phase) {
        case core::TrainingPhase::searching:
            state_->setText(
                tr("Looking for duplicates… %1 %").arg(static_cast<int>(100 * training_.status().searched)));
            break;
        case core::TrainingPhase::preparing:
            state_->setText(tr("Preparing…"));
            break;
        case core::TrainingPhase::training:
            state_->setText(sinceBest_ == 0
                                ? tr("Training…")
                                : tr("Training… Best validation result %n measurement(s) ago.", nullptr, sinceBest_));
            break;
        case core::TrainingPhase::validating:
            state_->setText(tr("Measuring on the validation images…"));
            break;
        case core::TrainingPhase::fittingPrior:
            state_->setText(tr("Learning the prior… %1 %").arg(static_cast<int>(100 * training_.status().fitted)));
            break;
        case core::TrainingPhase::testing:
            state_->setText(tr("Measuring on the test images…"));
            break;
        case core::TrainingPhase::finished:
            state_->setText(tr("Saving…"));
            break;
    }
}

QString TrainMessages::readyText() const {
    const auto leftOut = session_.dataset()->leftOut();
    if (leftOut == 0) return tr("Ready to train.");
    //: %1: how many more are left out.
    return tr("Ready to train on %Ln image(s) (%1 left out).", nullptr, static_cast<int>(session_.dataset()->size()))
        .arg(locale().toString(static_cast<qulonglong>(leftOut)));
}

/// What the samples of the model that was trained are like, where that is known to be less than a person hopes for.
QString TrainMessages::expectation() const {
    const std::int64_t steps = training_.status().step;
    const auto& dataset = session_.dataset();
    const auto& events = training_.events();
    const bool endedEarly = !events.empty() && events.back().kind == core::TrainingEventKind::ended;
    if (steps < kFewSteps && endedEarly)
        return tr(
            "It was trained for only %n step(s), so its samples are rough. To train longer, raise the patience or set "
            "the length in minutes.",
            nullptr, static_cast<int>(steps));
    if (steps < kFewSteps)
        return tr("It was trained for only %n step(s), so its samples are rough: train longer.", nullptr,
                  static_cast<int>(steps));
    const std::size_t images = dataset ? dataset->size() - dataset->testCount : kTooFewForDetail;
    if (images < kTooFewForDetail)
        return tr(
            "With only %n image(s) for training and validation, its samples may look poor. More images or horizontal "
            "flip can help.",
            nullptr, static_cast<int>(images));
    return {};
}

void TrainMessages::showEnd() {
    event_->clear();
    if (!events().empty() && events().back().kind == core::TrainingEventKind::ended) showEvents(events());
}

void TrainMessages::showEvents(const std::vector<core::TrainingEvent>& events) {
    if (events.empty()) return;
    QString sentence = messageText(events.back().message);
    // Another dataset may be open by now, and nothing is trained on it.
    //: The name of a run, and what happened in it.
    if (training_.canStart() && !run_.name.isEmpty()) sentence = tr("%1: %2").arg(run_.name, sentence);
    if (events.back().kind == core::TrainingEventKind::recovered) {
        event_->warn(sentence);
    } else {
        event_->note(sentence);
    }
}

void TrainMessages::showOverfitting() {
    const core::ModelFamily* family = core::findFamily(isOwn() ? training_.family() : run_.files->family);
    sinceBest_ = family == nullptr ? 0 : core::validationsSinceBest(history(), *family);
    // There is nothing to be done about it in a run that early stopping has ended.
    const bool isBest = core::endedWithBestWeights(history(), events());
    const auto since = family == nullptr || isBest ? std::nullopt : core::overfittingSince(history(), *family);
    if (!since) {
        overfitting_->clear();
        return;
    }
    const QString step = locale().toString(static_cast<qlonglong>(*since));
    overfitting_->warn(
        training_.canStart()
            ? tr("Overfitting: the validation result was best at step %1 and became worse after that. Under Runs you "
                 "can open the run's best weights; the preset “Few images” uses early stopping.")
                  .arg(step)
            : tr("Overfitting: the validation result was best at step %1 and has become worse since. The best weights "
                 "are saved; the preset “Few images” uses early stopping.")
                  .arg(step));
}

void TrainMessages::showCollapse() {
    const core::SnapshotPointer& snapshot = session_.snapshot();
    const bool early = snapshot && !training_.canStart() && snapshot->step() < kJudgedFrom;
    // What is open says nothing about a run from its files.
    if (!isOwn() || !snapshot || early || !snapshot->statistics().collapsed()) {
        collapse_->clear();
        return;
    }
    const int active = snapshot->statistics().activeCount();
    const int size = snapshot->latentSize();
    collapse_->warn(
        active == 0
            ? tr("The model uses none of its %1 latent dimensions, so the latent has no effect on the sample "
                 "(posterior collapse). Try a KL warm-up, a lower beta or learning rate, or free bits.")
                  .arg(size)
            : tr("The model uses only %1 of its %2 latent dimensions (partial posterior collapse). If the samples lack "
                 "detail or variety, try a KL warm-up, a lower beta or learning rate, or free bits.")
                  .arg(active)
                  .arg(size));
}

}  // namespace ui
