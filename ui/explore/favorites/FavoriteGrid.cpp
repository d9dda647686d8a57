#include "ui/explore/favorites/FavoriteGrid.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/common/theme/Theme.h"
#include "ui/explore/favorites/FavoriteCell.h"

namespace ui {

namespace {

void fill(QListWidgetItem& item, const FavoriteGrid::Cell& cell) {
    item.setText(cell.name);
    item.setToolTip(cell.help);
    item.setData(Qt::AccessibleTextRole,
                 cell.otherModel.isEmpty() ? cell.name : QStringLiteral("%1, %2").arg(cell.name, cell.otherModel));
    item.setData(Qt::DecorationRole, cell.image);
    item.setData(FavoriteCell::kId, cell.id);
    item.setData(FavoriteCell::kOtherModel, cell.otherModel);
}

}  // namespace

FavoriteGrid::FavoriteGrid(Theme& theme, QWidget* parent) : QListWidget(parent), cell_(new FavoriteCell(theme, this)) {
    setItemDelegate(cell_);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setEditTriggers(QAbstractItemView::NoEditTriggers);  // of a double click see below
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    buildActions();
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListWidget::itemClicked, this, &FavoriteGrid::choose);
    connect(this, &QListWidget::itemDoubleClicked, this, [this](QListWidgetItem* item) {
        if (item->data(FavoriteCell::kOtherModel).toString().isEmpty()) {
            editItem(item);
        } else {
            Q_EMIT openRequested(item->data(FavoriteCell::kId).toString());
        }
    });
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        Q_EMIT renamed(item->data(FavoriteCell::kId).toString(), item->text().trimmed());
    });
    // Of a drag; what setCells() does is not told. Not from within the view, which is not done with it yet.
    connect(
        model(), &QAbstractItemModel::rowsMoved, this,
        [this](const QModelIndex&, int from, int, const QModelIndex&, int to) {
            const int place = to > from ? to - 1 : to;
            Q_EMIT moved(idAt(place), place);
        },
        Qt::QueuedConnection);
}

void FavoriteGrid::buildActions() {
    // The keys are those of this list alone: as shortcuts they would be taken from others.
    const auto add = [this](const char* name, const QString& text, const QKeySequence& keys, auto command) {
        auto* action = new QAction(text + QLatin1Char('\t') + keys.toString(QKeySequence::NativeText), this);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, command);
        commands_ << action;
    };
    add("favorite_rename", tr("Rename"), QKeySequence(Qt::Key_F2), [this] { rename(); });
    add("favorite_left", tr("Move to the left"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { shift(-1); });
    add("favorite_right", tr("Move to the right"), QKeySequence(Qt::ALT | Qt::Key_Right), [this] { shift(1); });
    add("favorite_remove", tr("Remove"), QKeySequence(Qt::Key_Delete), [this] { remove(); });
}

QString FavoriteGrid::idAt(int place) const {
    const QListWidgetItem* found = item(place);
    return found != nullptr ? found->data(FavoriteCell::kId).toString() : QString();
}

void FavoriteGrid::setCells(const std::vector<Cell>& cells) {
    const QSignalBlocker quiet(this);
    bool same = count() == static_cast<int>(cells.size());
    for (int place = 0; same && place < count(); ++place)
        same = idAt(place) == cells[static_cast<std::size_t>(place)].id;
    const QString current = idAt(currentRow());
    if (!same) {
        clear();
        for (std::size_t place = 0; place < cells.size(); ++place) {
            auto* item = new QListWidgetItem(this);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled);
        }
    }
    for (int place = 0; place < count(); ++place) fill(*item(place), cells[static_cast<std::size_t>(place)]);
    if (!same) setCurrent(current);
    const bool others =
        std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return !cell.otherModel.isEmpty(); });
    if (cell_->setModelLine(others)) scheduleDelayedItemsLayout();
    viewport()->update();
}

void FavoriteGrid::setCurrent(const QString& id) {
    for (int place = 0; place < count(); ++place)
        if (idAt(place) == id) setCurrentRow(place);
}

void FavoriteGrid::setHere(const QString& id) {
    const QSignalBlocker quiet(this);
    for (int place = 0; place < count(); ++place) item(place)->setData(FavoriteCell::kHere, idAt(place) == id);
}

void FavoriteGrid::choose() {
    if (currentItem() != nullptr) Q_EMIT chosen(idAt(currentRow()));
}

void FavoriteGrid::rename() {
    if (currentItem() != nullptr) editItem(currentItem());
}

void FavoriteGrid::remove() {
    if (currentItem() == nullptr) return;
    const int place = currentRow();
    Q_EMIT removeRequested(idAt(place));
    setCurrentRow(std::min(place, count() - 1));  // the next one, for a hand that removes several
}

void FavoriteGrid::shift(int by) {
    const int place = currentRow() + by;
    if (currentItem() != nullptr && place >= 0 && place < count()) Q_EMIT moved(idAt(currentRow()), place);
}

bool FavoriteGrid::event(QEvent* event) {
    // Elsewhere in the window these keys do something else.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_F2 || key->key() == Qt::Key_Delete) {
            event->accept();
            return true;
        }
    }
    return QListWidget::event(event);
}

void FavoriteGrid::mousePressEvent(QMouseEvent* event) {
    gesture_.release();  // the drag that was dropped took the release of the button
    const QListWidgetItem* pressed = itemAt(event->position().toPoint());
    const bool takes = event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier);
    if (!takes || pressed == nullptr) return QListWidget::mousePressEvent(event);
    out_ = pressed->data(FavoriteCell::kId).toString();
    gesture_.press(event->position());
}

void FavoriteGrid::mouseMoveEvent(QMouseEvent* event) {
    if (!gesture_.held() || !event->buttons().testFlag(Qt::LeftButton)) return QListWidget::mouseMoveEvent(event);
    if (gesture_.begins(event->position())) Q_EMIT draggedOut(out_);
}

void FavoriteGrid::mouseReleaseEvent(QMouseEvent* event) {
    if (!gesture_.held()) return QListWidget::mouseReleaseEvent(event);
    const bool clicked = !gesture_.begun();
    gesture_.release();
    if (!clicked) return;
    setCurrent(out_);
    choose();
}

void FavoriteGrid::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    QListWidgetItem* item = byMouse ? itemAt(event->pos()) : currentItem();
    if (item == nullptr) return;
    setCurrentItem(item);
    Q_EMIT menuRequested(item->data(FavoriteCell::kId).toString(),
                         byMouse ? event->globalPos() : viewport()->mapToGlobal(visualItemRect(item).center()));
}

void FavoriteGrid::resizeEvent(QResizeEvent* event) {
    // A message above takes room: what was in sight stays so.
    const bool seen =
        currentItem() != nullptr && QRect(QPoint(), event->oldSize()).intersects(visualItemRect(currentItem()));
    QListWidget::resizeEvent(event);
    if (seen) scrollToItem(currentItem());
}

void FavoriteGrid::keyPressEvent(QKeyEvent* event) {
    const bool alt = event->modifiers() == Qt::AltModifier;
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return choose();
        case Qt::Key_F2:
            return rename();
        case Qt::Key_Delete:
            return remove();
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (alt) return shift(event->key() == Qt::Key_Left ? -1 : 1);
            break;
        default:
            break;
    }
    QListWidget::keyPressEvent(event);
}

}  // namespace ui
