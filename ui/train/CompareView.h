#pragma once

#include <QWidget>
#include <vector>

#include "ui/train/ComparisonController.h"

class QGridLayout;
class QLabel;

namespace ui {

class ElidedLabel;
class ImageView;
class PlacedSplitter;
class RunTableView;
class Theme;

/// The newest samples of the compared runs beside each other, drawn from the same points; each under its run's name and
/// color. Below them a table of their settings and results, as high as it needs to be where that leaves the samples
/// half of the room; between them a person may choose.
class CompareView : public QWidget {
    Q_OBJECT

   public:
    explicit CompareView(Theme& theme, QWidget* parent = nullptr);

    void show(const std::vector<ComparedRun>& runs);

   private:
    void showTitles();
    QWidget* makeCell(const ComparedRun& run);
    void fitTable();

    struct Cell {
        QWidget* box;
        QLabel* swatch;
        ElidedLabel* title;
        QLabel* step;
        ImageView* image;
        ComparedRun run;
    };

    Theme& theme_;
    PlacedSplitter* splitter_;
    QGridLayout* grid_;
    std::vector<Cell> cells_;
    RunTableView* table_;
};

}  // namespace ui
