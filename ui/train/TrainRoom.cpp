#include "ui/train/TrainRoom.h"

#include <QAction>
#include <utility>

#include "core/model/ModelFamily.h"
#include "core/project/StartingModelFile.h"
#include "core/training/Training.h"
#include "core/training/TrainingOptions.h"
#include "ui/common/text/ModelText.h"
#include "ui/train/CompareView.h"
#include "ui/train/CurvesPanel.h"
#include "ui/train/RunText.h"
#include "ui/train/RunsPanel.h"
#include "ui/train/TrainControllers.h"
#include "ui/train/TrainPanel.h"
#include "ui/train/TrainView.h"
#include "ui/train/queue/QueuePanel.h"
#include "ui/train/queue/RunPages.h"
#include "ui/train/sweep/SweepDialog.h"
#include "ui/train/sweep/SweepView.h"

namespace ui {

TrainRoom::TrainRoom(TrainControllers& train, Session& session, RenderController& renderer, Theme& theme,
                     QWidget* window)
    : QObject(window),
      train_(train),
      session_(session),
      settings_(new TrainPanel(session, train.training, train.probe, theme, window)),
      runs_(new RunsPanel(train.runs, train.shown, train.comparison, train.training, theme, window)),
      queue_(new QueuePanel(train.queue, train.training, theme, window)),
      runPages_(new RunPages(runs_, queue_, train.queue, window)),
      curves_(new CurvesPanel(train.training, train.curveFiles, theme, window)),
      view_(new TrainView(session, train.training, renderer, train.videos, theme, window)),
      compared_(new CompareView(theme, window)),
      sweeps_(new SweepView(train.sweeps, train.sweepOpener, train.sweepSheets, theme, window)) {
    compared_->hide();
    sweeps_->hide();
    connect(&train_.runSamples, &RunSamplesController::loaded, view_, &TrainView::showPast);
    connectRuns();
    connectQueue();
    connectComparison();
    connectSweeps();
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

void TrainRoom::connectQueue() {
    connect(settings_, &TrainPanel::queueRequested, &train_.queue, &QueueController::addTraining);
    connect(runs_, &RunsPanel::queueRequested, &train_.queue, &QueueController::addRun);
}

void TrainRoom::connectComparison() {
    const auto showView = [this] {
        compared_->show(train_.comparison.runs());
        showMiddle();
    };
    connect(&train_.comparison, &ComparisonController::samplesChanged, this, showView);
    connect(&train_.comparison, &ComparisonController::changed, this, [this, showView] {
        if (!train_.comparison.runs().empty()) sweepsOpen_ = false;
        showView();
        showCompared();
    });
    // A new training is to be seen, not those before.
    connect(&train_.training, &TrainingController::historyReset, &train_.comparison, [this] {
        if (train_.training.canStart()) return;
        train_.comparison.clear();
        if (std::exchange(sweepsOpen_, false)) showMiddle();
    });
}

void TrainRoom::connectSweeps() {
    settings_->addCommand(sweeps_->newCommand());
    const auto offer = [this] {
        const bool hasDataset = session_.dataset() != nullptr;
        sweeps_->newCommand()->setEnabled(hasDataset);
        sweeps_->newCommand()->setToolTip(hasDataset ? sweeps_->newCommand()->statusTip()
                                                     : tr("Open a dataset to train on first."));
    };
    connect(&session_, &Session::datasetChanged, this, offer);
    offer();
    settings_->explainCommand(*sweeps_->newCommand(), [] { return tr("Open a dataset to train on first."); });
    connect(sweeps_, &SweepView::newWanted, this, &TrainRoom::askForSweep);
    connect(sweeps_, &SweepView::shownWanted, this, &TrainRoom::openSweeps);
    connect(queue_, &QueuePanel::sweepWanted, this, [this](const std::string& sweep) {
        train_.sweeps.show(sweep);
        openSweeps();
    });
    connect(sweeps_, &SweepView::closed, this, [this] {
        sweepsOpen_ = false;
        showMiddle();
    });
    connect(&train_.sweeps, &SweepController::added, this, [this](const QString& name, int runs, bool run) {
        sweeps_->tell(tr("Added %n run(s) to the queue as the sweep %1.", nullptr, runs).arg(name));
        train_.queue.refresh();
        if (run) train_.queue.run();
    });
}

void TrainRoom::askForSweep() {
    const auto dataset = session_.dataset();
    if (!dataset) return;
    const std::string family = settings_->family();
    SweepBase base = sweepBase(family, settings_->modelSettings(), settings_->trainingSettings(), *dataset,
                               train_.training.device());
    base.training.startFrom = core::startingPlace(train_.training.startingModel().place());
    base.check = [this, family, dataset](const core::ChosenSettings& chosen) {
        core::Settings model(core::modelFamily(family).modelParameters);
        core::Settings training(core::allTrainingParameters(family));
        for (core::Settings* settings : {&model, &training})
            for (const auto& [name, value] : chosen)
                if (settings->has(name)) settings->set(name, value);
        // While another one is opened, there may be none.
        if (session_.dataset() == dataset)
            core::checkTraining(core::modelFamily(family), train_.training.requestFor(family, model, training));
    };
    auto* dialog = new SweepDialog(std::move(base), train_.sweeps.queue(), sweeps_->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SweepDialog::wanted, &train_.sweeps, &SweepController::add);
    dialog->open();
}

void TrainRoom::openSweeps() {
    sweepsOpen_ = true;
    const auto& sweeps = train_.sweeps.sweeps();
    if (!train_.sweeps.isShown() && !sweeps.empty()) train_.sweeps.show(sweeps.back().name);
    train_.sweeps.refresh();
    Q_EMIT sweepsWanted();
    showMiddle();
}

void TrainRoom::showMiddle() {
    QWidget* middle = train_.comparison.runs().empty() ? static_cast<QWidget*>(view_) : compared_;
    Q_EMIT viewChanged(sweepsOpen_ ? sweeps_ : middle);
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
