#include "ui/train/RunTableView.h"

#include <QHeaderView>
#include <utility>

#include "ui/common/text/TipText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kNarrowestColumn = 60;
// No more than is seen of it pushes the window: the rest scrolls.
constexpr QSize kLeastTable(80, 60);

}  // namespace

RunTableView::RunTableView(Theme& theme, QWidget* parent)
    : CopyTable(QStringLiteral("compare_table"), theme, parent), theme_(theme) {
    setAccessibleName(tr("Settings and results of the compared runs"));
    setToolTip(
        tr("Settings that differ between the runs, and what was measured; the best values are bold. Ctrl+C "
           "copies the selected cells."));
    setMinimumSize(kLeastTable);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    horizontalHeader()->setMaximumSectionSize(-1);
    horizontalHeader()->setMinimumSectionSize(kNarrowestColumn);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(&theme_, &Theme::changed, this, &RunTableView::showTable);
}

void RunTableView::show(const RunTable& table) {
    table_ = table;
    showTable();
}

void RunTableView::showTable() {
    TableContent content;
    const QList<QColor>& colors = theme_.colors().curves;
    for (const QString& run : table_.runs) {
        content.columnColors << colors[content.columns.size() % colors.size()];
        content.columns << run;
    }
    for (const RunTableRow& row : table_.rows) {
        content.rows << row.label;
        content.rowTips << tipOf({row.help});
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            const QString& text = row.cells[column];
            TableContent::Cell cell;
            cell.text = text;
            cell.bold = row.best[static_cast<std::size_t>(column)];
            //: A value of a run in the table, better than those of the others.
            cell.tip = tipOf({cell.bold ? tr("%1, the best").arg(text) : text});
            content.cells.push_back(std::move(cell));
        }
    }
    setContent(std::move(content));
}

}  // namespace ui
