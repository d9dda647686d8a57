#include "ui/train/TrainRoom.h"

#include "ui/train/CompareView.h"
#include "ui/train/CurvesPanel.h"
#include "ui/train/RunsPanel.h"
#include "ui/train/TrainControllers.h"
#include "ui/train/TrainPanel.h"
#include "ui/train/TrainView.h"

namespace ui {

TrainRoom::TrainRoom(TrainControllers& train, Session& session, RenderController& renderer, Theme& theme,
                     QWidget* window)
    : QObject(window),
      train_(train),
      settings_(new TrainPanel(session, train.training, train.probe, theme, window)),
      runs_(new RunsPanel(train.runs, train.comparison, train.training, theme, window)),
      curves_(new CurvesPanel(train.training, train.curveFiles, theme, window)),
      view_(new TrainView(session, train.training, renderer, train.videos, theme, window)),
      compared_(new CompareView(theme, window)) {
    compared_->hide();
    connect(&train_.runSamples, &RunSamplesController::loaded, view_, &TrainView::showPast);
    connectRuns();
    connectComparison();
}

void TrainRoom::connectRuns() {
    connect(runs_, &RunsPanel::settingsRequested, settings_, [this](const core::RunSettings& settings) {
        settings_->useSettings(settings.model.family, settings.model.settings, settings.training);
    });
    connect(&train_.runs, &RunsController::changed, settings_, [this] {
        const StudioRun* last = train_.runs.find(train_.training.lastRun());
        const bool stopped = last != nullptr && last->info.state != core::RunState::fresh &&  // it would begin again
                             train_.runs.canResume(last->info.id);
        settings_->setStoppedRun(stopped ? last->name() : QString());
    });
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

void TrainRoom::showCompared() {
    curves_->compare(seen_ ? train_.comparison.runs() : std::vector<ComparedRun>());
}

}  // namespace ui
