#pragma once

#include <QTableView>

#include "ui/train/sweep/SweepGridModel.h"

namespace ui {

class Theme;

/// The grid of a sweep. Images are drawn with every pixel as a sharp square; a double click or Enter opens one.
class SweepGridView : public QTableView {
    Q_OBJECT

   public:
    explicit SweepGridView(Theme& theme, QWidget* parent = nullptr);

    const SweepGridModel& grid() const { return *model_; }
    void show(const StudioSweep& sweep, const SweepFigures& figures, SweepImages images);
    /// To the clipboard: the selected figures as text with tabs, or the image.
    void copySelected() const;

   Q_SIGNALS:
    /// Somebody wants to open the run at this place of StudioSweep::columns; `row` of the images, -1 for a figure.
    void cellWanted(std::size_t place, int row);

   protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

   private:
    void open(const QModelIndex& index);
    void fit();

    SweepGridModel* model_;
};

}  // namespace ui
