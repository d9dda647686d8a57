#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>

#include "ui/common/ThumbnailGrid.h"
#include "ui/common/theme/Theme.h"

// What the keys and the pointer do in the grid.

namespace ui {

namespace {
constexpr int kDragBegins = 4;  // pixels that a hand moves by itself
}

void ThumbnailGrid::told() {
    viewport()->update();
    Q_EMIT selectionChanged();
}

std::vector<std::uint32_t> ThumbnailGrid::chosen() const {
    if (selection_.count() > 0) return selection_.indices();
    if (current() < 0) return {};
    return {static_cast<std::uint32_t>(current())};
}

void ThumbnailGrid::choose(const std::vector<std::uint32_t>& samples) {
    selection_.clear();
    for (const std::uint32_t each : samples) selection_.set(each, true);
    told();
}

void ThumbnailGrid::chooseAll() {
    follows_ = false;
    for (int place = 0; place < places(); ++place)
        if (sample(place) != kGap) selection_.set(static_cast<std::size_t>(sample(place)), true);
    told();
}

void ThumbnailGrid::chooseNone() {
    follows_ = false;
    selection_.clear();
    told();
}

void ThumbnailGrid::chooseOnly(int place) {
    selection_.clear();
    selection_.set(static_cast<std::size_t>(sample(place)), true);
    anchor_ = place;
    told();
}

void ThumbnailGrid::chooseRange(int place) {
    follows_ = false;
    if (anchor_ < 0 || anchor_ >= places()) anchor_ = place;
    selection_.clear();
    for (int each = std::min(anchor_, place); each <= std::max(anchor_, place); ++each)
        if (sample(each) != kGap) selection_.set(static_cast<std::size_t>(sample(each)), true);
    told();
}

void ThumbnailGrid::toggle(int place) {
    follows_ = false;
    const auto index = static_cast<std::size_t>(sample(place));
    selection_.set(index, !selection_.has(index));
    anchor_ = place;
    told();
}

int ThumbnailGrid::current() const {
    return current_ >= 0 && current_ < places() ? sample(current_) : -1;
}

void ThumbnailGrid::setCurrentPlace(int place) {
    current_ = place;
    const QRect cell = cellAt(place);
    const int above = cell.top() - space::kSmall;
    const int below = cell.bottom() + space::kSmall - viewport()->height();
    QScrollBar* bar = verticalScrollBar();
    if (place < columns()) {
        bar->setValue(0);  // with the margin
    } else if (place / columns() == (places() - 1) / columns()) {
        bar->setValue(bar->maximum());
    } else if (above < 0) {
        bar->setValue(bar->value() + above);
    } else if (below > 0) {
        bar->setValue(bar->value() + std::min(below, above));
    }
    viewport()->update();
    Q_EMIT hovered(describe(current()));
    Q_EMIT currentChanged();
}

int ThumbnailGrid::withImage(int place, int step) const {
    while (place >= 0 && place < places() && sample(place) == kGap) place += step;
    return place >= 0 && place < places() ? place : -1;
}

bool ThumbnailGrid::moveCurrent(int by) {
    if (current_ < 0 || by == 0) return false;
    const int place = withImage(current_ + by, by < 0 ? -1 : 1);
    if (place < 0) return false;
    goToPlace(place, {});
    return true;
}

ThumbnailGrid::Spot ThumbnailGrid::spot() const {
    return {verticalScrollBar()->value(), current_};
}

void ThumbnailGrid::goTo(const Spot& spot) {
    verticalScrollBar()->setValue(spot.scrolled);
    current_ = spot.current < 0 ? -1 : withImage(std::min(spot.current, places() - 1), -1);
    anchor_ = current_;
    viewport()->update();
    Q_EMIT currentChanged();
}

std::optional<int> ThumbnailGrid::placeFor(int key) const {
    const int rows = std::max(1, viewport()->height() / pitch()) * columns();
    const int last = places() - 1;
    if (last < 0) return std::nullopt;
    const auto by = [&](int step) {
        if (current_ < 0) return 0;
        const int place = current_ + step;
        // A column's end is its end; the last row may be shorter.
        if (place < 0) return step == -1 || step == -rows ? 0 : current_;
        if (place > last) return step == 1 || current_ / columns() == last / columns() ? current_ : last;
        return place;
    };
    switch (key) {
        case Qt::Key_Left:
            return by(-1);
        case Qt::Key_Right:
            return by(1);
        case Qt::Key_Up:
            return by(-columns());
        case Qt::Key_Down:
            return by(columns());
        case Qt::Key_PageUp:
            return by(-rows);
        case Qt::Key_PageDown:
            return by(rows);
        case Qt::Key_Home:
            return 0;
        case Qt::Key_End:
            return last;
        default:
            return std::nullopt;
    }
}

void ThumbnailGrid::goToPlace(int place, Qt::KeyboardModifiers modifiers) {
    if (anchor_ < 0 && current_ >= 0) anchor_ = current_;
    setCurrentPlace(place);
    if ((modifiers & Qt::ShiftModifier) != 0) {
        chooseRange(place);
    } else if ((modifiers & Qt::ControlModifier) != 0) {
        follows_ = false;
    } else if (follows_) {
        chooseOnly(place);
    }
}

bool ThumbnailGrid::wants(const QKeyEvent& key) const {
    if (key.matches(QKeySequence::SelectAll)) return true;
    switch (key.key()) {
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Escape:
            return (key.modifiers() & ~Qt::KeypadModifier) == 0 || key.key() == Qt::Key_Space;
        default:
            return (key.modifiers() & Qt::AltModifier) == 0 && placeFor(key.key()).has_value();
    }
}

bool ThumbnailGrid::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && wants(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void ThumbnailGrid::keyPressEvent(QKeyEvent* event) {
    if (!wants(*event)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) return chooseAll();
    switch (event->key()) {
        case Qt::Key_Space:
            if (current() >= 0) toggle(current_);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (current() >= 0) Q_EMIT enlargeRequested();
            return;
        case Qt::Key_Escape:
            return chooseNone();
        default:
            break;
    }
    const int wanted = *placeFor(event->key());
    const int step = wanted < current_ ? -1 : 1;
    if (const int place = withImage(wanted, step); place >= 0) goToPlace(place, event->modifiers());
}

void ThumbnailGrid::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton) return;
    const int place = placeAt(event->pos());
    if (place < 0 || sample(place) == kGap) {
        if (event->button() == Qt::RightButton) return;
        band_ = event->pos() + QPoint(0, verticalScrollBar()->value());
        bandEnd_ = *band_;
        if ((event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) == 0) chooseNone();
        return;
    }
    current_ = place;
    if (event->button() == Qt::RightButton) {
        // Its menu is about those that are chosen, or about this one.
        if (!selection_.has(static_cast<std::size_t>(sample(place)))) chooseOnly(place);
    } else if ((event->modifiers() & Qt::ShiftModifier) != 0) {
        chooseRange(place);
    } else if ((event->modifiers() & Qt::ControlModifier) != 0) {
        toggle(place);
    } else {
        follows_ = true;
        chooseOnly(place);
    }
    Q_EMIT currentChanged();
}

void ThumbnailGrid::chooseInBand() {
    const QRect band = QRect(*band_, bandEnd_).normalized();
    const QPoint margin(space::kPanel, space::kPanel);
    const QPoint from = band.topLeft() - margin;
    const QPoint to = band.bottomRight() - margin;
    const int columns = this->columns();
    const int firstRow = std::max(0, from.y() / pitch());
    const int lastRow = std::min((places() - 1) / columns, std::max(-1, to.y() / pitch()));
    const int firstColumn = std::max(0, from.x() / pitch());
    const int lastColumn = std::min(columns - 1, to.x() / pitch());
    for (int row = firstRow; row <= lastRow; ++row)
        for (int column = firstColumn; column <= lastColumn; ++column) {
            const int place = row * columns + column;
            if (place >= places() || sample(place) == kGap) continue;
            const QRect cell(margin + QPoint(column * pitch(), row * pitch()), QSize(cell_, cell_));
            if (cell.intersects(band)) selection_.set(static_cast<std::size_t>(sample(place)), true);
        }
    told();
}

void ThumbnailGrid::mouseMoveEvent(QMouseEvent* event) {
    if (!band_) {
        Q_EMIT hovered(describe(sampleAt(event->pos())));
        return;
    }
    if (event->pos().y() < 0 || event->pos().y() > viewport()->height()) {
        const int beyond = event->pos().y() < 0 ? event->pos().y() : event->pos().y() - viewport()->height();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond);
    }
    bandEnd_ = event->pos() + QPoint(0, verticalScrollBar()->value());
    viewport()->update();
}

void ThumbnailGrid::mouseReleaseEvent(QMouseEvent*) {
    if (!band_) return;
    if ((bandEnd_ - *band_).manhattanLength() >= kDragBegins) chooseInBand();
    band_.reset();
    viewport()->update();
}

void ThumbnailGrid::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && sampleAt(event->pos()) >= 0) Q_EMIT enlargeRequested();
}

void ThumbnailGrid::contextMenuEvent(QContextMenuEvent* event) {
    if (chosen().empty()) return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint place = current_ >= 0 ? viewport()->mapToGlobal(cellAt(current_).center()) : event->globalPos();
    Q_EMIT menuRequested(byKey ? place : event->globalPos());
}

void ThumbnailGrid::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ThumbnailGrid::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ThumbnailGrid::leaveEvent(QEvent* event) {
    QAbstractScrollArea::leaveEvent(event);
    Q_EMIT hovered({});
}

}  // namespace ui
