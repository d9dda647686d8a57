#include "ui/train/TrainRoom.h"

#include "ui/common/text/ModelText.h"
#include "ui/train/CompareView.h"
#include "ui/train/CurvesPanel.h"
#include "ui/train/RunText.h"
#include "ui/train/RunsPanel.h"
#include "ui/train/TrainControllers.h"
#include "ui/train/TrainPanel.h"
#include "ui/train/TrainView.h"

namespace ui {

TrainRoom::TrainRoom(TrainControllers& train, Session& session, RenderController& renderer, Theme& theme,
                     QWidget* window)
    : QObject(window),
      train_(train),
      session_(session),
      settings_(new TrainPanel(session, train.training, train.probe, theme, window)),
      runs_(new RunsPanel(train.runs, train.shown, train.comparison, train.training, theme, window)),
      curves_(new CurvesPanel(train.training, train.curveFiles, theme, window)),
      view_(new TrainView(session, train.training, renderer, train.videos, theme, window)),
      compared_(new CompareView(theme, window)) {
    compared_->hide();
    connect(&train_.runSamples, &RunSamplesController::loaded, view_, &TrainView::showPast);
    connectRuns();
    connectComparison();
    showSelected();
}

void TrainRoom::connectRuns() {
    connect(runs_, &RunsPanel::settingsRequested, settings_, [this](const core::RunSettings& settings) {
        settings_->useSettings(settings.model.family, settings.model.settings, settings.training);
    });
    connect(&train_.runs, &RunsController::changed, settings_, [this] {
        const StudioRun* last = train_.runs.find(train_.training.lastRun());
        const bool stopped = last != nullptr && last->info.hasCheckpoint &&  // else it would begin again
                             train_.runs.canResume(last->info.id);
        settings_->setStoppedRun(stopped ? last->name() : QString());
    });
    connect(&train_.shown, &ShownRunController::shownChanged, this, &TrainRoom::showSelected);
    // The views stay here: the reconstructions are what it is opened for.
    connect(view_, &TrainView::modelWanted, this, [this] { train_.runs.openModel(train_.shown.selected()); });
}

void TrainRoom::connectComparison() {
    const auto showView = [this] {
        const auto& runs = train_.comparison.runs();
        compared_->show(runs);
        Q_EMIT viewChanged(runs.empty() ? static_cast<QWidget*>(view_) : compared_);
    };
    connect(&train_.comparison, &ComparisonController::samplesChanged, this, showView);
    connect(&train_.comparison, &ComparisonController::changed, this, [this, showView] {
        showView();
        showCompared();
    });
    // A new training is to be seen, not those before.
    connect(&train_.training, &TrainingController::historyReset, &train_.comparison, [this] {
        if (!train_.training.canStart()) train_.comparison.clear();
    });
}

void TrainRoom::setSeen(bool seen) {
    seen_ = seen;
    showCompared();
}

void TrainRoom::showSelected() {
    const StudioRun* run = train_.runs.find(train_.shown.selected());
    view_->showRun(train_.shown.shown());
    view_->setTexts(run != nullptr ? run->name() : QString(),
                    run != nullptr ? runSummary(*run, view_->locale()) : LineParts());
    view_->setModelToOpen(run != nullptr && !run->model.isEmpty(), train_.runs.canOpenModel(train_.shown.selected()));
    showCurves();
    showNumbers();
}

void TrainRoom::showNumbers() {
    const StudioRun* run = train_.runs.find(train_.shown.selected());
    RunOnScreen onScreen{train_.shown.shown()};
    if (run != nullptr) {
        onScreen.name = run->name();
        onScreen.dataset = QString::fromStdString(run->info.dataset);
        onScreen.done = run->info.state == core::RunState::done;
    } else if (onScreen.files == nullptr && session_.model()) {
        onScreen.name = modelTitle(session_);
        onScreen.dataset = QString::fromStdString(session_.model()->datasetName);
    }
    if (const StudioRun* trained = train_.runs.find(train_.training.runningRun())) onScreen.trained = trained->name();
    settings_->setRunOnScreen(onScreen);
}

void TrainRoom::showCompared() {
    curves_->compare(seen_ ? train_.comparison.runs() : std::vector<ComparedRun>());
    showCurves();
}

void TrainRoom::showCurves() {
    const std::size_t compared = seen_ ? train_.comparison.runs().size() : 0;
    curves_->showRun(seen_ ? train_.shown.shown() : nullptr);
    const StudioRun* run = train_.runs.find(seen_ ? train_.shown.selected() : train_.shown.liveRun());
    if (compared > 0) {
        const int count = static_cast<int>(compared);
        // Short: beside the tabs of a comparison there is little room, and a number that is cut says nothing.
        curves_->setShortTitle(tr("%n run(s)", nullptr, count), tr("%n run(s) compared", nullptr, count));
    } else if (run != nullptr) {
        curves_->setTitle(run->name());
    } else {
        curves_->setTitle(seen_ && train_.shown.shown() ? QString() : modelTitle(session_));
    }
}

}  // namespace ui
