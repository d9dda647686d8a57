#include "ui/train/RunTableView.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPixmap>
#include <algorithm>

#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kHeaderSwatch = 10;  // pixels
constexpr int kNarrowestColumn = 60;
// No more than is seen of it pushes the window: the rest scrolls.
constexpr QSize kLeastTable(80, 60);

}  // namespace

RunTableView::RunTableView(Theme& theme, QWidget* parent) : QTableWidget(parent), theme_(theme) {
    setObjectName(QStringLiteral("compare_table"));
    setAccessibleName(tr("Settings and results of the compared runs"));
    setToolTip(
        tr("Settings that differ between the runs, and what was measured; the best values are bold. Ctrl+C "
           "copies the selected cells."));
    setMinimumSize(kLeastTable);
    auto* corner = findChild<QAbstractButton*>();
    corner->setObjectName(QStringLiteral("compare_select_all"));
    corner->setAccessibleName(tr("Select all cells"));
    corner->setToolTip(tr("Selects all cells of the table."));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(kNarrowestColumn);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    verticalHeader()->setHighlightSections(false);
    auto* copy = new QAction(tr("Copy"), this);
    copy->setObjectName(QStringLiteral("compare_copy"));
    connect(copy, &QAction::triggered, this, &RunTableView::copySelected);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&theme_, &Theme::changed, this, &RunTableView::showColors);
}

void RunTableView::show(const RunTable& table) {
    if (table == table_) return;
    table_ = table;
    clear();
    setRowCount(static_cast<int>(table_.rows.size()));
    setColumnCount(static_cast<int>(table_.runs.size()));
    for (int column = 0; column < columnCount(); ++column) {
        auto* title = new QTableWidgetItem(table_.runs[column]);
        title->setToolTip(table_.runs[column]);
        setHorizontalHeaderItem(column, title);
    }
    for (int row = 0; row < rowCount(); ++row) {
        const RunTableRow& from = table_.rows[static_cast<std::size_t>(row)];
        auto* label = new QTableWidgetItem(from.label);
        label->setToolTip(from.help);
        setVerticalHeaderItem(row, label);
        for (int column = 0; column < columnCount(); ++column) {
            auto* cell = new QTableWidgetItem(from.cells[column]);
            cell->setToolTip(from.cells[column]);
            if (from.best[static_cast<std::size_t>(column)]) {
                QFont bold = font();
                bold.setBold(true);
                cell->setFont(bold);
                //: A value of a run in the table, better than those of the others.
                cell->setToolTip(tr("%1, the best").arg(from.cells[column]));
            }
            setItem(row, column, cell);
        }
    }
    showColors();
}

int RunTableView::wholeHeight() const {
    const int frames = 2 * frameWidth() + contentsMargins().top() + contentsMargins().bottom();
    return std::max(minimumHeight(), horizontalHeader()->sizeHint().height() + verticalHeader()->length() + frames);
}

void RunTableView::showColors() {
    const QList<QColor>& colors = theme_.colors().curves;
    for (int column = 0; column < columnCount(); ++column) {
        QPixmap swatch(kHeaderSwatch, kHeaderSwatch);
        swatch.fill(colors[column % colors.size()]);
        horizontalHeaderItem(column)->setIcon(swatch);
    }
}

void RunTableView::copySelected() const {
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.isEmpty()) return;
    // The smallest block that has them all; what is not selected in it stays empty.
    int top = rowCount();
    int left = columnCount();
    int bottom = 0;
    int right = 0;
    for (const QModelIndex& index : selected) {
        top = std::min(top, index.row());
        bottom = std::max(bottom, index.row());
        left = std::min(left, index.column());
        right = std::max(right, index.column());
    }
    const bool all = selected.size() == rowCount() * columnCount();
    QStringList lines;
    if (all) lines << QString() + QLatin1Char('\t') + table_.runs.join(QLatin1Char('\t'));
    for (int row = top; row <= bottom; ++row) {
        const RunTableRow& from = table_.rows[static_cast<std::size_t>(row)];
        QStringList cells;
        if (all) cells << from.label;
        for (int column = left; column <= right; ++column)
            cells << (item(row, column)->isSelected() ? from.cells[column] : QString());
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

// The window has a command with the same keys.
bool RunTableView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableWidget::event(event);
}

void RunTableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        event->accept();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

}  // namespace ui
