#include "ui/train/TrainRoom.h"

#include "ui/train/CompareView.h"
#include "ui/train/CurvesPanel.h"
#include "ui/train/RunsPanel.h"
#include "ui/train/TrainPanel.h"
#include "ui/train/TrainView.h"

namespace ui {

TrainRoom::TrainRoom(StudioParts& parts, QWidget* window)
    : QObject(window),
      parts_(parts),
      settings_(new TrainPanel(parts.session, parts.training, parts.theme, window)),
      runs_(new RunsPanel(parts.runs, parts.comparison, parts.training, parts.theme, window)),
      curves_(new CurvesPanel(parts.training, parts.theme, window)),
      view_(new TrainView(parts.session, parts.training, parts.renderer, parts.videos, parts.theme, window)),
      compared_(new CompareView(parts.theme, window)) {
    compared_->hide();
    connect(&parts_.runSamples, &RunSamplesController::loaded, view_, &TrainView::showPast);
    connectRuns();
    connectComparison();
}

void TrainRoom::connectRuns() {
    connect(runs_, &RunsPanel::settingsRequested, settings_, [this](const core::RunSettings& settings) {
        settings_->useSettings(settings.model.family, settings.model.settings, settings.training);
    });
    connect(&parts_.runs, &RunsController::changed, settings_, [this] {
        const StudioRun* last = parts_.runs.find(parts_.training.lastRun());
        const bool stopped = last != nullptr && parts_.runs.canGoOn(last->info.id);
        settings_->setStoppedRun(stopped ? last->name() : QString());
    });
}

void TrainRoom::connectComparison() {
    const auto showView = [this] {
        const auto& runs = parts_.comparison.runs();
        compared_->show(runs);
        Q_EMIT viewChanged(runs.empty() ? static_cast<QWidget*>(view_) : compared_);
    };
    connect(&parts_.comparison, &ComparisonController::samplesChanged, this, showView);
    connect(&parts_.comparison, &ComparisonController::changed, this, [this, showView] {
        showView();
        showCompared();
    });
    // A new training is to be seen, not those before.
    connect(&parts_.training, &TrainingController::historyReset, &parts_.comparison, [this] {
        if (!parts_.training.canStart()) parts_.comparison.clear();
    });
}

void TrainRoom::setSeen(bool seen) {
    seen_ = seen;
    showCompared();
}

void TrainRoom::showCompared() {
    curves_->compare(seen_ ? parts_.comparison.runs() : std::vector<ComparedRun>());
}

}  // namespace ui
