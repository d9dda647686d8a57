#pragma once

#include <QStringList>
#include <QWidget>
#include <string>
#include <vector>

#include "core/model/ModelFamily.h"
#include "ui/train/ComparisonController.h"
#include "ui/train/ShownRunController.h"
#include "ui/train/TrainingController.h"

class QAction;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace ui {

class ChoiceField;
class CurveFileController;
class CurvePlot;
class ElidedLabel;
class MessageLine;
class Theme;

/// The curves of the training that runs, of the model that is open, or of a run from its files: a tab for each group of
/// curves that share axes. While runs are compared, theirs together: a color for each run, validation solid and
/// training faint.
/// Its actions() are for a menu.
class CurvesPanel : public QWidget {
    Q_OBJECT

   public:
    CurvesPanel(TrainingController& training, CurveFileController& files, Theme& theme, QWidget* parent = nullptr);

    /// None: those of one run again.
    void compare(std::vector<ComparedRun> runs);
    /// Null: those of the training again.
    void showRun(ShownRunPointer run);
    /// Whose they are.
    void setTitle(const QString& title);
    /// The same for several: `title` is never cut, and the tooltip says it at length.
    void setShortTitle(const QString& title, const QString& atLength);
    const std::vector<CurvePlot*>& plots() const { return plots_; }
    CurvePlot* currentPlot() const;
    /// PNG or PDF, by the name's ending. A line says what became of it.
    void saveCurves(const QString& file);

   private:
    void buildActions();
    void buildBar();
    void reset();
    /// What was told of the training that runs.
    void follow(const std::vector<core::CurvePoint>& points);
    void takeBack(std::int64_t step);
    void addPoints(const std::vector<core::CurvePoint>& points);
    void addEvents(const std::vector<core::TrainingEvent>& events);
    void clearPlots();
    void buildPlots(const core::ModelFamily& family);
    /// Those of the live curves that have points among these and no plot yet: their trainings measure the sample
    /// quality, and lasted long enough. The events so far are the caller's to add.
    std::vector<CurvePlot*> addLivePlots(const std::vector<core::CurvePoint>& points);
    void buildComparison();
    void addCompared();
    void addPlot(CurvePlot* plot, const std::string& group, const QString& help);
    void showEmptyOrPlot();

    TrainingController& training_;
    CurveFileController& files_;
    Theme& theme_;
    std::string family_;  // whose plots are built; empty: those of the comparison, or none
    std::vector<ComparedRun> compared_;
    ShownRunPointer shown_;
    std::vector<CurvePlot*> plots_;
    std::vector<std::string> live_;  // the live curves that have plots among them
    QTabBar* tabs_;
    ElidedLabel* title_;
    ChoiceField* axis_;
    MessageLine* message_;
    QLabel* only_;          // says whose curves the current tab has, where it has those of one run of several
    QStringList onlyRuns_;  // by tab: the name of that run; empty: all are shown
    QStackedWidget* stack_;
    QLabel* empty_;
    QAction* log_ = nullptr;
    QAction* fit_ = nullptr;
    QAction* save_ = nullptr;
};

}  // namespace ui
