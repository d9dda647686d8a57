#include "ui/explore/sheet/SheetView.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr double kSheetGap = 2;
constexpr double kMarkerRadius = 6;
constexpr double kTitleSize = 0.85;  // of the font's
}  // namespace

SheetView::SheetView(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(128, 64);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SheetView::setAtlas(const QImage& atlas, int columns, int rows) {
    atlas_ = columns > 0 && rows > 0 ? atlas : QImage();
    columns_ = std::max(columns, 1);
    rows_ = std::max(rows, 1);
    std::erase_if(current_, [this](int cell) { return cell >= cellCount(); });
    if (cursor_ >= cellCount()) cursor_ = -1;
    if (hovered_ >= cellCount()) hovered_ = -1;
    update();
}

void SheetView::setEmptyText(const QString& text) {
    emptyText_ = text;
    if (atlas_.isNull()) update();
}

void SheetView::setColumnTitles(const QStringList& titles) {
    titles_ = titles;
    update();
}

void SheetView::setCaptions(const QStringList& captions) {
    if (captions_ == captions) return;
    captions_ = captions;
    update();
}

QFont SheetView::titleFont() const {
    QFont small = font();
    if (small.pointSizeF() > 0) {
        small.setPointSizeF(kTitleSize * small.pointSizeF());
    } else {
        small.setPixelSize(static_cast<int>(kTitleSize * small.pixelSize()));
    }
    return small;
}

int SheetView::titleHeight() const {
    return titles_.size() == columns_ ? QFontMetrics(titleFont()).height() : 0;
}

int SheetView::captionHeight() const {
    return !captions_.isEmpty() && captions_.size() == cellCount() ? QFontMetrics(titleFont()).height() : 0;
}

void SheetView::setSelectable(bool selectable) {
    selectable_ = selectable;
    setFocusPolicy(selectable ? Qt::StrongFocus : Qt::NoFocus);
    setMouseTracking(selectable);
}

void SheetView::setSmooth(bool smooth) {
    smooth_ = smooth;
    update();
}

void SheetView::setDraggable(bool draggable) {
    draggable_ = draggable;
    held_ = false;
    if (!draggable) setMarker(std::nullopt);
}

void SheetView::setMarker(std::optional<QPointF> place) {
    if (marker_ == place) return;
    marker_ = place;
    update();
}

void SheetView::setCurrentCells(const std::vector<int>& cells) {
    if (current_ == cells) return;
    current_ = cells;
    update();
}

QSize SheetView::sizeHint() const {
    return {400, 400};
}

QRectF SheetView::cellRect(int cell) const {
    if (cell < 0 || cell >= cellCount()) return {};
    const QRectF room =
        QRectF(rect()).adjusted(space::kMedium, space::kMedium + titleHeight(), -space::kMedium, -space::kMedium);
    const double aspect =
        (static_cast<double>(atlas_.height()) / rows_) / (static_cast<double>(atlas_.width()) / columns_);
    const int caption = captionHeight();
    const double fitted = std::min((room.width() - kSheetGap * (columns_ - 1)) / columns_,
                                   (room.height() - kSheetGap * (rows_ - 1) - caption * rows_) / (rows_ * aspect));
    // Whole pixels, so that all gaps look the same.
    const double width = std::max(1.0, std::floor(fitted));
    const double height = std::max(1.0, std::floor(width * aspect));
    const double left = std::floor(room.center().x() - (columns_ * (width + kSheetGap) - kSheetGap) / 2);
    const double step = height + caption + kSheetGap;
    const double top = std::floor(room.center().y() - (rows_ * step - kSheetGap) / 2);
    const int column = cell % columns_;
    const int row = cell / columns_;
    return {left + column * (width + kSheetGap), top + row * step, width, height};
}

int SheetView::cellAt(const QPointF& position) const {
    for (int cell = 0; cell < cellCount(); ++cell) {
        if (cellRect(cell).contains(position)) return cell;
    }
    return -1;
}

int SheetView::nearestCell(const QPointF& position) const {
    const QRectF all = cellRect(0).united(cellRect(cellCount() - 1));
    if (cellCount() == 0 || !all.contains(position)) return -1;
    const int column = static_cast<int>((position.x() - all.left()) / all.width() * columns_);
    const int row = static_cast<int>((position.y() - all.top()) / all.height() * rows_);
    return std::min(row, rows_ - 1) * columns_ + std::min(column, columns_ - 1);
}

void SheetView::drawTitles(QPainter& painter) const {
    painter.setFont(titleFont());
    painter.setPen(theme_.colors().text);
    for (int column = 0; column < columns_; ++column) {
        const QRectF cell = cellRect(column);
        const QRectF place(cell.left(), cell.top() - kSheetGap - titleHeight(), cell.width(), titleHeight());
        const QString text =
            painter.fontMetrics().elidedText(titles_[column], Qt::ElideRight, static_cast<int>(cell.width()));
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, text);
    }
}

void SheetView::drawCaptions(QPainter& painter) const {
    painter.setFont(titleFont());
    painter.setPen(theme_.colors().text);
    for (int index = 0; index < cellCount(); ++index) {
        const QRectF cell = cellRect(index);
        const QRectF place(cell.left(), cell.bottom(), cell.width(), captionHeight());
        const QString text =
            painter.fontMetrics().elidedText(captions_[index], Qt::ElideRight, static_cast<int>(cell.width()));
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, text);
    }
}

void SheetView::drawFrame(QPainter& painter, int cell, const QColor& color, double width) const {
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cellRect(cell).adjusted(-kSheetGap / 2, -kSheetGap / 2, kSheetGap / 2, kSheetGap / 2));
}

void SheetView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.colors().canvas);
    if (atlas_.isNull()) {
        painter.setPen(theme_.colors().mutedText);
        painter.drawText(rect().adjusted(space::kPanel, space::kPanel, -space::kPanel, -space::kPanel),
                         Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth_);
    const int width = atlas_.width() / columns_;
    const int height = atlas_.height() / rows_;
    for (int cell = 0; cell < cellCount(); ++cell) {
        const QRect source(cell % columns_ * width, cell / columns_ * height, width, height);
        painter.drawImage(cellRect(cell), atlas_, source);
    }
    if (titleHeight() > 0) drawTitles(painter);
    if (captionHeight() > 0) drawCaptions(painter);
    if (!selectable_) return;
    for (const int cell : current_) drawFrame(painter, cell, theme_.colors().accent, 2);
    if (hovered_ >= 0) drawFrame(painter, hovered_, theme_.colors().text, 1);
    if (hasFocus() && cursor_ >= 0) drawFrame(painter, cursor_, theme_.colors().text, 2);
    if (!marker_) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme_.colors().accent);
    painter.setPen(QPen(theme_.colors().onAccent, 2));
    painter.drawEllipse(positionOf(*marker_), kMarkerRadius, kMarkerRadius);
}

QPointF SheetView::positionOf(const QPointF& place) const {
    const QPointF first = cellRect(0).center();
    const QPointF last = cellRect(cellCount() - 1).center();
    return {first.x() + place.x() * (last.x() - first.x()), first.y() + place.y() * (last.y() - first.y())};
}

void SheetView::drag(const QPointF& position) {
    const QPointF first = cellRect(0).center();
    const QPointF last = cellRect(cellCount() - 1).center();
    const auto share = [](double at, double from, double to) {
        return to > from ? std::clamp((at - from) / (to - from), 0.0, 1.0) : 0.0;
    };
    Q_EMIT dragged({share(position.x(), first.x(), last.x()), share(position.y(), first.y(), last.y())});
}

void SheetView::mousePressEvent(QMouseEvent* event) {
    out_.release();  // the drag that was dropped took the release of the button
    const int seen = cellAt(event->position());
    const bool takes = !selectable_ || event->modifiers().testFlag(Qt::ControlModifier);
    if (dragsOut_ && takes && event->button() == Qt::LeftButton && seen >= 0) {
        outCell_ = seen;
        return out_.press(event->position());
    }
    const int cell = draggable_ ? nearestCell(event->position()) : seen;
    if (!selectable_ || event->button() != Qt::LeftButton || cell < 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    held_ = draggable_;
    press(cell, event->position());
}

void SheetView::press(int cell, const QPointF& position) {
    cursor_ = cell;
    update();
    if (draggable_) {
        drag(position);
    } else {
        Q_EMIT cellActivated(cell);
    }
}

void SheetView::mouseReleaseEvent(QMouseEvent* event) {
    held_ = false;
    const bool clicked = out_.held() && !out_.begun() && event->button() == Qt::LeftButton;
    out_.release();
    if (clicked && selectable_ && outCell_ < cellCount()) press(outCell_, event->position());
    QWidget::mouseReleaseEvent(event);
}

void SheetView::mouseMoveEvent(QMouseEvent* event) {
    if (out_.held() && event->buttons().testFlag(Qt::LeftButton)) {
        if (out_.begins(event->position()) && outCell_ < cellCount()) Q_EMIT draggedOut(outCell_);
        return;
    }
    if (held_ && cellCount() > 0) drag(event->position());
    if (selectable_) setHovered(cellAt(event->position()));
}

void SheetView::leaveEvent(QEvent*) {
    setHovered(-1);
}

void SheetView::setHovered(int cell) {
    if (hovered_ == cell) return;
    hovered_ = cell;
    setCursor(cell >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void SheetView::focusInEvent(QFocusEvent* event) {
    if (cursor_ < 0 && cellCount() > 0) cursor_ = current_.empty() ? 0 : current_.front();
    QWidget::focusInEvent(event);
    update();
}

void SheetView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const int cell = byMouse ? cellAt(event->pos()) : cursor_;
    if (!selectable_ || cell < 0) {
        QWidget::contextMenuEvent(event);
        return;
    }
    Q_EMIT menuRequested(cell, byMouse ? event->globalPos() : mapToGlobal(cellRect(cell).center().toPoint()));
}

void SheetView::keyPressEvent(QKeyEvent* event) {
    if (!selectable_ || cellCount() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int from = std::max(cursor_, 0);
    int to = from;
    switch (event->key()) {
        case Qt::Key_Left:
            to = from % columns_ > 0 ? from - 1 : from;
            break;
        case Qt::Key_Right:
            to = from % columns_ < columns_ - 1 ? from + 1 : from;
            break;
        case Qt::Key_Up:
            to = from - columns_;
            break;
        case Qt::Key_Down:
            to = from + columns_;
            break;
        case Qt::Key_Home:
            to = 0;
            break;
        case Qt::Key_End:
            to = cellCount() - 1;
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            Q_EMIT cellActivated(from);
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    if (to >= 0 && to < cellCount()) cursor_ = to;
    update();
}

}  // namespace ui
