#pragma once

#include <QWidget>

#include "ui/train/sweep/SweepController.h"
#include "ui/train/sweep/SweepOpener.h"
#include "ui/train/sweep/SweepSheetController.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class ChoiceField;
class MessageLine;
class SweepGridView;
class Theme;

/// What came of a sweep: a column of images for each run, with its figures below. Its actions() are for a menu.
class SweepView : public QWidget {
    Q_OBJECT

   public:
    SweepView(SweepController& sweeps, SweepOpener& opener, SweepSheetController& sheets, Theme& theme,
              QWidget* parent = nullptr);

    /// "Sweep…": asks for a new one.
    QAction* newCommand() const { return new_; }
    /// "Show sweeps": this view.
    QAction* showCommand() const { return show_; }
    /// A sentence below the grid.
    void tell(const QString& sentence);

   Q_SIGNALS:
    void newWanted();
    void shownWanted();
    void closed();

   private:
    void buildCommands();
    QHBoxLayout* buildBar();
    QHBoxLayout* buildFoot();
    void buildEmpty();
    void showEmpty();
    void showList();
    void showGrid();
    void showMeasuring();
    void showMenu(const QPoint& position);
    void openCell(std::size_t place, int row);
    void saveSheet(const QString& file);

    SweepController& sweeps_;
    SweepOpener& opener_;
    SweepSheetController& sheets_;
    QAction* new_ = nullptr;
    QAction* show_ = nullptr;
    ChoiceField* list_;
    ChoiceField* images_;
    ChoiceField* group_;
    QLabel* groupLabel_;
    QStackedWidget* stack_;
    QLabel* empty_;
    SweepGridView* grid_;
    QLabel* note_;
    QPushButton* measure_;
    QPushButton* cancel_;
    QPushButton* save_;
    QProgressBar* progress_;
    MessageLine* message_;
};

}  // namespace ui
