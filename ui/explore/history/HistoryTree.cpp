#include "ui/explore/history/HistoryTree.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kTreeGap = space::kLarge;
constexpr int kPitch = HistoryTree::kImage + kTreeGap;
constexpr int kMargin = space::kLarge;
constexpr double kTreeRound = 5;  // of the corners of lines
constexpr double kFrame = 3;      // of where one stands
}  // namespace

HistoryTree::HistoryTree(Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    connect(&theme_, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void HistoryTree::setTree(std::vector<HistoryPlace> places, int here) {
    places_ = std::move(places);
    here_ = here;
    rows_.clear();
    columns_ = 0;
    for (std::size_t place = 0; place < places_.size(); ++place) {
        const auto row = static_cast<std::size_t>(places_[place].row);
        if (row >= rows_.size()) rows_.resize(row + 1);
        rows_[row].push_back(static_cast<int>(place));
        columns_ = std::max(columns_, places_[place].column + 1);
    }
    for (std::vector<int>& row : rows_)
        std::sort(row.begin(), row.end(), [this](int one, int other) {
            return places_[static_cast<std::size_t>(one)].column < places_[static_cast<std::size_t>(other)].column;
        });
    onWay_.assign(places_.size(), false);
    for (int place = placeOf(here_); place >= 0; place = places_[static_cast<std::size_t>(place)].parent)
        onWay_[static_cast<std::size_t>(place)] = true;
    current_ = here_;
    if (placeOf(hovered_) < 0) hovered_ = kNoPoint;
    updateScrollBars();
    bringIntoSight(here_);
    viewport()->update();
    Q_EMIT sightChanged();
}

int HistoryTree::placeOf(int id) const {
    const auto found = std::lower_bound(places_.begin(), places_.end(), id,
                                        [](const HistoryPlace& place, int wanted) { return place.id < wanted; });
    return found != places_.end() && found->id == id ? static_cast<int>(found - places_.begin()) : -1;
}

QRect HistoryTree::imageRect(const HistoryPlace& place) const {
    return {kMargin + place.column * kPitch - horizontalScrollBar()->value(),
            kMargin + place.row * kPitch - verticalScrollBar()->value(), kImage, kImage};
}

QRect HistoryTree::imageRect(int id) const {
    const int place = placeOf(id);
    return place < 0 ? QRect() : imageRect(places_[static_cast<std::size_t>(place)]);
}

int HistoryTree::rowAt(int y) const {
    return (y - kMargin + verticalScrollBar()->value()) / kPitch;
}

std::vector<int> HistoryTree::inRows(int first, int last) const {
    std::vector<int> found;
    for (int row = std::max(first, 0); row <= last && row < static_cast<int>(rows_.size()); ++row)
        for (const int place : rows_[static_cast<std::size_t>(row)]) found.push_back(place);
    return found;
}

std::vector<int> HistoryTree::inSight() const {
    std::vector<int> ids;
    for (const int index : inRows(rowAt(0), rowAt(viewport()->height()))) {
        const HistoryPlace& place = places_[static_cast<std::size_t>(index)];
        if (imageRect(place).intersects(viewport()->rect())) ids.push_back(place.id);
    }
    return ids;
}

int HistoryTree::pointAt(const QPoint& position) const {
    for (const int index : inRows(rowAt(position.y()), rowAt(position.y()))) {
        const HistoryPlace& place = places_[static_cast<std::size_t>(index)];
        if (imageRect(place).contains(position)) return place.id;
    }
    return kNoPoint;
}

void HistoryTree::updateScrollBars() {
    const auto set = [](QScrollBar* bar, int count, int room) {
        bar->setRange(0, std::max(0, 2 * kMargin + count * kPitch - kTreeGap - room));
        bar->setPageStep(room);
        bar->setSingleStep(kPitch / 2);
    };
    set(horizontalScrollBar(), columns_, viewport()->width());
    set(verticalScrollBar(), static_cast<int>(rows_.size()), viewport()->height());
}

void HistoryTree::bringIntoSight(int id) {
    const QRect image = imageRect(id);
    if (image.isNull()) return;
    const auto bring = [](QScrollBar* bar, int from, int to, int room) {
        // With what is beside it, where there is room.
        const int margin = room > 4 * kPitch ? kMargin + kPitch : kMargin;
        if (from < margin) {
            bar->setValue(bar->value() + from - margin);
        } else if (to > room - margin) {
            bar->setValue(bar->value() + to - room + margin);
        }
    };
    bring(horizontalScrollBar(), image.left(), image.right() + 1, viewport()->width());
    bring(verticalScrollBar(), image.top(), image.bottom() + 1, viewport()->height());
}

// From the parent down into the gap, along it, and down to the child.
void HistoryTree::drawLine(QPainter& painter, const HistoryPlace& child, const QColor& color, double width) const {
    // Whole pixels: the lines of brothers lie on each other and must not add up to a thicker one.
    const double pixel = width / 2 - std::floor(width / 2);
    const QPointF below(kImage / 2.0 + pixel, kImage + pixel);
    const QPointF above(kImage / 2.0 + pixel, pixel);
    const QPointF from = imageRect(places_[static_cast<std::size_t>(child.parent)]).topLeft() + below;
    const QPointF to = imageRect(child).topLeft() + above;
    const double middle = (from.y() + to.y()) / 2;
    QPainterPath path(from);
    if (to.x() > from.x()) {
        path.lineTo(from.x(), middle - kTreeRound);
        path.quadTo(from.x(), middle, from.x() + kTreeRound, middle);
        path.lineTo(to.x() - kTreeRound, middle);
        path.quadTo(to.x(), middle, to.x(), middle + kTreeRound);
    }
    path.lineTo(to);
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void HistoryTree::drawImage(QPainter& painter, const HistoryPlace& place) const {
    const ThemeColors& colors = theme_.colors();
    const QRect rect = imageRect(place);
    const QImage image = imageOf_ ? imageOf_(place.id) : QImage();
    if (image.isNull()) {
        painter.fillRect(rect, colors.canvas);
    } else {
        QRect fitted(QPoint(), image.size().scaled(rect.size(), Qt::KeepAspectRatio));
        fitted.moveCenter(rect.center());
        painter.drawImage(fitted, image);
    }
    const auto frame = [&](const QColor& color, double width, double outside) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect).adjusted(-outside, -outside, outside, outside));
    };
    if (place.id == here_) {
        frame(colors.accent, kFrame, kFrame / 2);
    } else if (place.id == hovered_) {
        frame(colors.text, 1, 0.5);
    }
    if (hasFocus() && place.id == current_) frame(colors.text, 2, kFrame + 1);
}

void HistoryTree::paintEvent(QPaintEvent* event) {
    const ThemeColors& colors = theme_.colors();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colors.window);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    // The lines into the row below, too.
    const std::vector<int> shown = inRows(rowAt(event->rect().top()) - 1, rowAt(event->rect().bottom()) + 1);
    for (const bool way : {false, true}) {
        for (const int index : shown) {
            const HistoryPlace& place = places_[static_cast<std::size_t>(index)];
            if (place.parent < 0 || onWay_[static_cast<std::size_t>(index)] != way) continue;
            drawLine(painter, place, way ? colors.accent : colors.mutedText, way ? 2 : 1);
        }
    }
    for (const int index : shown) {
        const HistoryPlace& place = places_[static_cast<std::size_t>(index)];
        if (imageRect(place).adjusted(-kTreeGap, -kTreeGap, kTreeGap, kTreeGap).intersects(event->rect()))
            drawImage(painter, place);
    }
}

void HistoryTree::resizeEvent(QResizeEvent* event) {
    // What was in sight stays so; and at first it is where one stands.
    const bool seen = !event->oldSize().isValid() || QRect(QPoint(), event->oldSize()).intersects(imageRect(here_));
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
    if (seen) bringIntoSight(here_);
    Q_EMIT sightChanged();
}

void HistoryTree::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    Q_EMIT sightChanged();
}

void HistoryTree::scrollContentsBy(int dx, int dy) {
    QAbstractScrollArea::scrollContentsBy(dx, dy);
    Q_EMIT sightChanged();
}

void HistoryTree::mousePressEvent(QMouseEvent* event) {
    const int id = pointAt(event->pos());
    if (event->button() != Qt::LeftButton || id == kNoPoint) return;
    setCurrent(id);
    Q_EMIT chosen(id);
}

void HistoryTree::mouseDoubleClickEvent(QMouseEvent* event) {
    const int id = pointAt(event->pos());
    if (event->button() == Qt::LeftButton && id != kNoPoint) Q_EMIT keepRequested(id);
}

void HistoryTree::mouseMoveEvent(QMouseEvent* event) {
    setHovered(pointAt(event->pos()));
}

void HistoryTree::leaveEvent(QEvent* event) {
    QAbstractScrollArea::leaveEvent(event);
    setHovered(kNoPoint);
}

void HistoryTree::setHovered(int id) {
    if (std::exchange(hovered_, id) == id) return;
    viewport()->setCursor(id != kNoPoint ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void HistoryTree::setCurrent(int id) {
    current_ = id;
    bringIntoSight(id);
    viewport()->update();
}

void HistoryTree::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void HistoryTree::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const int id = byMouse ? pointAt(event->pos()) : current_;
    if (placeOf(id) < 0) return;
    setCurrent(id);
    Q_EMIT menuRequested(id, byMouse ? event->globalPos() : viewport()->mapToGlobal(imageRect(id).center()));
}

int HistoryTree::beside(int place, int direction) const {
    const auto& row = rows_[static_cast<std::size_t>(places_[static_cast<std::size_t>(place)].row)];
    const auto at = std::find(row.begin(), row.end(), place) - row.begin() + direction;
    return at >= 0 && at < static_cast<std::ptrdiff_t>(row.size()) ? row[static_cast<std::size_t>(at)] : place;
}

int HistoryTree::below(int place) const {
    const auto row = static_cast<std::size_t>(places_[static_cast<std::size_t>(place)].row) + 1;
    if (row >= rows_.size()) return place;
    // From the left: the straight one first.
    for (const int child : rows_[row])
        if (places_[static_cast<std::size_t>(child)].parent == place) return child;
    return place;
}

void HistoryTree::keyPressEvent(QKeyEvent* event) {
    const int from = placeOf(current_);
    if (from < 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    int to = from;
    switch (event->key()) {
        case Qt::Key_Up:
            to = std::max(places_[static_cast<std::size_t>(from)].parent, 0);
            break;
        case Qt::Key_Down:
            to = below(from);
            break;
        case Qt::Key_Left:
            to = beside(from, -1);
            break;
        case Qt::Key_Right:
            to = beside(from, 1);
            break;
        case Qt::Key_Home:
            to = 0;
            break;
        case Qt::Key_End:
            to = static_cast<int>(places_.size()) - 1;
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT chosen(current_);
            return;
        default:
            QAbstractScrollArea::keyPressEvent(event);
            return;
    }
    setCurrent(places_[static_cast<std::size_t>(to)].id);
}

}  // namespace ui
