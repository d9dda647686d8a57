#pragma once

#include <QTableWidget>

#include "ui/train/RunTable.h"

namespace ui {

class Theme;

/// The table of compared runs. The better values are bold; each run has the color of its curves. Copies the selected
/// cells as text with tabs, all of them with their titles.
class RunTableView : public QTableWidget {
    Q_OBJECT

   public:
    explicit RunTableView(Theme& theme, QWidget* parent = nullptr);

    /// The selection stays where the table is the same.
    void show(const RunTable& table);
    /// With all rows, in pixels.
    int wholeHeight() const;
    /// To the clipboard.
    void copySelected() const;

   protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

   private:
    void showColors();

    Theme& theme_;
    RunTable table_;
};

}  // namespace ui
