#include "ui/export/gallery/GalleryGrid.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <algorithm>
#include <unordered_set>
#include <utility>

#include "ui/common/theme/Theme.h"
#include "ui/export/gallery/GalleryCell.h"
#include "ui/export/gallery/GalleryModel.h"

namespace ui {

GalleryGrid::GalleryGrid(GalleryModel& model, Theme& theme, QWidget* parent) : QListView(parent), model_(model) {
    setItemDelegate(new GalleryCell(theme, this));
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);  // or 100,000 of them would be measured one by one
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setModel(&model_);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&model_, &GalleryModel::thumbnailsChanged, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT openRequested(index.data(GalleryModel::kKey).toString().toStdString());
    });
    connect(&model_, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        kept_ = chosen();
        current_ = currentIndex().data(GalleryModel::kKey).toString().toStdString();
    });
    connect(&model_, &QAbstractItemModel::modelReset, this, &GalleryGrid::keepSelection);
}

std::vector<std::string> GalleryGrid::chosen() const {
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    std::vector<std::string> keys;
    for (const int row : rows)
        if (const core::GalleryItem* item = model_.item(row)) keys.push_back(item->key);
    return keys;
}

void GalleryGrid::choose(const std::string& key) {
    const QModelIndex index = model_.index(model_.rowOf(key));
    if (!index.isValid()) return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void GalleryGrid::keepSelection() {
    const std::unordered_set<std::string> keys(kept_.begin(), kept_.end());
    if (keys.empty() && current_.empty()) return;
    QItemSelection selection;
    int first = -1;
    const int rows = model_.rowCount();
    for (int row = 0; row <= rows; ++row) {
        const core::GalleryItem* item = row < rows ? model_.item(row) : nullptr;
        const bool isChosen = item != nullptr && keys.contains(item->key);
        if (isChosen && first < 0) first = row;
        if (!isChosen && first >= 0) selection.select(model_.index(std::exchange(first, -1)), model_.index(row - 1));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (const QModelIndex index = model_.index(model_.rowOf(current_)); index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

bool GalleryGrid::handle(const QKeyEvent& key, bool run) {
    const auto done = [&](auto signal) {
        if (run) signal();
        return true;
    };
    if (key.matches(QKeySequence::Undo)) return done([this] { Q_EMIT undoRequested(); });
    if (key.matches(QKeySequence::Redo)) return done([this] { Q_EMIT redoRequested(); });
    if (key.matches(QKeySequence::SelectAll)) return done([this] { selectAll(); });
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    if (key.key() >= Qt::Key_0 && key.key() <= Qt::Key_5)
        return done([this, stars = key.key() - Qt::Key_0] { Q_EMIT starsRequested(stars); });
    switch (key.key()) {
        case Qt::Key_T:
            return done([this] { Q_EMIT tagsRequested(); });
        case Qt::Key_Delete:
            return done([this] { Q_EMIT removeRequested(); });
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return done([this] {
                if (currentIndex().isValid())
                    Q_EMIT openRequested(currentIndex().data(GalleryModel::kKey).toString().toStdString());
            });
        default:
            return false;
    }
}

bool GalleryGrid::event(QEvent* event) {
    // Elsewhere in the window these keys do something else.
    if (event->type() == QEvent::ShortcutOverride && handle(*static_cast<QKeyEvent*>(event), false)) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void GalleryGrid::keyPressEvent(QKeyEvent* event) {
    if (!handle(*event, true)) QListView::keyPressEvent(event);
}

void GalleryGrid::paintEvent(QPaintEvent* event) {
    tellInSight();
    QListView::paintEvent(event);
}

// Rows stand in the order of their places, so the first one in sight is found by halves.
void GalleryGrid::tellInSight() {
    const int rows = model_.rowCount();
    int first = 0;
    for (int count = rows; count > 0;) {
        const int half = count / 2;
        if (visualRect(model_.index(first + half)).bottom() < 0) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    int last = first;
    while (last < rows && visualRect(model_.index(last)).top() <= viewport()->height()) ++last;
    model_.setInSight(first, last - 1);
}

void GalleryGrid::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid()) return;
    if (!selectionModel()->isSelected(index))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    Q_EMIT menuRequested(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
}

void GalleryGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QListView::selectionChanged(selected, deselected);
    int count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection()) count += range.height();
    Q_EMIT selectionChangedTo(count);
}

}  // namespace ui
