#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "core/model/ModelFamily.h"
#include "ui/train/ComparisonController.h"
#include "ui/train/TrainingController.h"

class QAction;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace ui {

class ChoiceField;
class CurveFileController;
class CurvePlot;
class MessageLine;
class Theme;

/// The curves of the training that runs, or of the model that is open: a tab for each group of curves that share axes.
/// While runs are compared, theirs together: a color for each run, validation solid and training faint.
/// Its actions() are for a menu.
class CurvesPanel : public QWidget {
    Q_OBJECT

   public:
    CurvesPanel(TrainingController& training, CurveFileController& files, Theme& theme, QWidget* parent = nullptr);

    /// None: the training's curves again.
    void compare(std::vector<ComparedRun> runs);
    const std::vector<CurvePlot*>& plots() const { return plots_; }
    CurvePlot* currentPlot() const;
    /// PNG or PDF, by the name's ending. A line says what became of it.
    void saveCurves(const QString& file);

   private:
    void buildActions();
    void buildBar();
    void reset();
    void addPoints(const std::vector<core::CurvePoint>& points);
    void addEvents(const std::vector<core::TrainingEvent>& events);
    void clearPlots();
    void buildPlots(const core::ModelFamily& family);
    void buildComparison();
    void addPlot(CurvePlot* plot, const std::string& group, const QString& help);
    void showEmptyOrPlot();

    TrainingController& training_;
    CurveFileController& files_;
    Theme& theme_;
    std::string family_;  // whose plots are built; empty: those of the comparison, or none
    std::vector<ComparedRun> compared_;
    std::vector<CurvePlot*> plots_;
    QTabBar* tabs_;
    ChoiceField* axis_;
    MessageLine* message_;
    QStackedWidget* stack_;
    QLabel* empty_;
    QAction* log_ = nullptr;
    QAction* fit_ = nullptr;
    QAction* save_ = nullptr;
};

}  // namespace ui
