#pragma once

#include "ui/common/table/CopyTable.h"
#include "ui/train/RunTable.h"

namespace ui {

class Theme;

/// The table of compared runs, as wide as its place. The better values are bold; each run has the color of its curves.
class RunTableView : public CopyTable {
    Q_OBJECT

   public:
    explicit RunTableView(Theme& theme, QWidget* parent = nullptr);

    /// The selection stays where the table is the same.
    void show(const RunTable& table);

   private:
    void showTable();

    Theme& theme_;
    RunTable table_;
};

}  // namespace ui
