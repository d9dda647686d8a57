#pragma once

#include <QObject>
#include <QWidget>
#include <string>

namespace ui {

class CompareView;
class CurvesPanel;
class RenderController;
class QueuePanel;
class RunPages;
class RunsPanel;
class Session;
class SweepView;
class Theme;
class TrainPanel;
class TrainView;
struct TrainControllers;

/// What the Train workspace is made of, put together: the settings, the runs, the curves, and the images of a
/// training or, while some are compared, of several. The window gives each its place.
class TrainRoom : public QObject {
    Q_OBJECT

   public:
    /// `window` owns the panels.
    TrainRoom(TrainControllers& train, Session& session, RenderController& renderer, Theme& theme, QWidget* window);

    TrainPanel* settings() const { return settings_; }
    RunsPanel* runs() const { return runs_; }
    QueuePanel* queue() const { return queue_; }
    /// The runs, and the queue behind a tab.
    RunPages* runPages() const { return runPages_; }
    CurvesPanel* curves() const { return curves_; }
    TrainView* view() const { return view_; }
    SweepView* sweeps() const { return sweeps_; }

    /// Where it is not seen, and the ticks of the runs neither, the curves are those of the open model.
    void setSeen(bool seen);

   Q_SIGNALS:
    /// This is what belongs in the middle now.
    void viewChanged(QWidget* view);
    /// Somebody wants to see the sweeps, from wherever it is.
    void sweepsWanted();

   private:
    void connectRuns();
    void connectQueue();
    void connectComparison();
    void connectSweeps();
    void askForSweep();
    void openSweeps();
    /// What belongs in the middle.
    void showMiddle();
    /// On screen is what is selected, or compared.
    void showSelected();
    /// Beside the settings.
    void showNumbers();
    void showCompared();
    void showCurves();

    TrainControllers& train_;
    Session& session_;
    TrainPanel* settings_;
    RunsPanel* runs_;
    QueuePanel* queue_;
    RunPages* runPages_;
    CurvesPanel* curves_;
    TrainView* view_;
    CompareView* compared_;
    SweepView* sweeps_;
    bool sweepsOpen_ = false;  // in the middle
    bool seen_ = false;
};

}  // namespace ui
