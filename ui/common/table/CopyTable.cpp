#include "ui/common/table/CopyTable.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>
#include <utility>

#include "ui/common/table/ContentModel.h"
#include "ui/common/table/ShadeDelegate.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
// No more than is seen of it pushes the page: the rest scrolls.
constexpr int kLeastTableWidth = 120;
constexpr int kMostTableHeight = 560;
constexpr int kMostTableColumn = 320;
constexpr int kLeastNames = 130;  // of rows, where columns need the room
}  // namespace

CopyTable::CopyTable(const QString& name, Theme& theme, QWidget* parent)
    : QTableView(parent), theme_(theme), model_(new ContentModel(this)), mostHeight_(kMostTableHeight) {
    setObjectName(name);
    setModel(model_);
    setItemDelegate(new ShadeDelegate(theme, this));
    auto* corner = findChild<QAbstractButton*>();
    corner->setObjectName(name + QStringLiteral("_select_all"));
    corner->setAccessibleName(tr("Select all cells"));
    corner->setToolTip(tr("Selects all cells of the table."));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QHeaderView* header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::ResizeToContents);
        header->setMaximumSectionSize(kMostTableColumn);
        header->setHighlightSections(false);
        header->setTextElideMode(Qt::ElideRight);
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    auto* copy = new QAction(tr("Copy"), this);
    copy->setObjectName(name + QStringLiteral("_copy"));
    connect(copy, &QAction::triggered, this, &CopyTable::copySelected);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&theme_, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void CopyTable::setContent(TableContent content) {
    model_->setContent(std::move(content));
    fitNames();
    updateGeometry();
}

const TableContent& CopyTable::content() const {
    return model_->content();
}

void CopyTable::setMostHeight(int height) {
    mostHeight_ = height;
    updateGeometry();
}

void CopyTable::fitNames() {
    const int whole = verticalHeader()->sizeHint().width();
    const int left = width() - horizontalHeader()->length() - 2 * frameWidth();
    // Where even short names leave too little room, the table scrolls, and names may be long.
    const int most = left >= std::min(whole, kLeastNames) ? std::min(whole, left) : whole;
    if (verticalHeader()->maximumWidth() == most) return;
    verticalHeader()->setMaximumWidth(most);
    updateGeometries();
}

int CopyTable::wholeHeight() const {
    const int headings = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    const int rows = verticalHeader()->length();
    const int across =
        horizontalHeader()->length() + std::min(verticalHeader()->sizeHint().width(), verticalHeader()->maximumWidth());
    const int bar = across > width() ? horizontalScrollBar()->sizeHint().height() : 0;
    return headings + rows + bar + 2 * frameWidth() + 2;
}

QSize CopyTable::sizeHint() const {
    return {std::max(kLeastTableWidth, horizontalHeader()->length() + verticalHeader()->sizeHint().width() + 4),
            std::min(wholeHeight(), mostHeight_)};
}

QSize CopyTable::minimumSizeHint() const {
    return {kLeastTableWidth, sizeHint().height()};
}

void CopyTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitNames();
    // A narrower table has a scroll bar below its rows.
    if (event->size().width() != event->oldSize().width()) updateGeometry();
}

void CopyTable::copySelected() const {
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.isEmpty()) return;
    const TableContent& from = content();
    // The smallest block that has them all; what is not selected in it stays empty.
    int top = model_->rowCount();
    int left = model_->columnCount();
    int bottom = 0;
    int right = 0;
    for (const QModelIndex& index : selected) {
        top = std::min(top, index.row());
        bottom = std::max(bottom, index.row());
        left = std::min(left, index.column());
        right = std::max(right, index.column());
    }
    const bool all = selected.size() == model_->rowCount() * model_->columnCount();
    QStringList lines;
    if (all) lines << from.corner + QLatin1Char('\t') + from.columns.join(QLatin1Char('\t'));
    for (int row = top; row <= bottom; ++row) {
        QStringList cells;
        if (all) cells << from.rows[row];
        for (int column = left; column <= right; ++column) {
            const TableContent::Cell& cell = from.cell(row, column);
            const bool taken = selectionModel()->isSelected(model_->index(row, column));
            cells << (!taken ? QString() : (cell.copied.isEmpty() ? cell.text : cell.copied));
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

// The window has a command with the same keys.
bool CopyTable::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void CopyTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

}  // namespace ui
