#pragma once

#include <QWidget>
#include <vector>

#include "ui/train/ComparisonController.h"

class QGridLayout;
class QLabel;

namespace ui {

class ImageView;
class RunTableView;
class Theme;

/// The newest samples of the compared runs beside each other, drawn from the same points; each under its run's name and
/// color. Below them a table of their settings and results.
class CompareView : public QWidget {
    Q_OBJECT

   public:
    explicit CompareView(Theme& theme, QWidget* parent = nullptr);

    void show(const std::vector<ComparedRun>& runs);

   private:
    void showTitles();

    struct Cell {
        QWidget* box;
        QLabel* title;
        ImageView* image;
        ComparedRun run;
    };

    Theme& theme_;
    QGridLayout* grid_;
    std::vector<Cell> cells_;
    RunTableView* table_;
};

}  // namespace ui
