#include "ui/explore/timeline/TimelineTrack.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/common/QtImage.h"
#include "ui/common/ToolTips.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr double kRuler = 20;       // height of the line with the seconds
constexpr double kTimelineGap = 6;  // around the images
constexpr double kLeastSide = 28;
constexpr double kMostSide = 96;
constexpr int kUsualHeight = 84;  // pixels, also without keys: the first one moves nothing
constexpr double kTimelineCorner = 4;
constexpr double kLabelWidth = 60;  // between two labels at least
constexpr double kGrid = 0.1;       // seconds; where a dragged key may lie
constexpr double kSteps[] = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 7200};

double onGrid(double seconds) {
    return std::round(seconds / kGrid) * kGrid;
}

}  // namespace

TimelineTrack::TimelineTrack(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    ToolTips::leaveTo(*this);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TimelineTrack::setTimeline(const core::Timeline& timeline) {
    timeline_ = timeline;
    images_.resize(timeline_.keys.size());
    hand_ = Hand::away;
    hovered_ = -1;
    setAccessibleDescription(
        tr("%n keyframe(s), %1 s", nullptr, count()).arg(locale().toString(timeline_.duration(), 'f', 1)));
    update();
}

void TimelineTrack::setImages(std::vector<QImage> images) {
    images_ = std::move(images);
    images_.resize(timeline_.keys.size());
    update();
}

void TimelineTrack::setPosition(double seconds) {
    if (std::exchange(position_, seconds) != seconds) update();
}

void TimelineTrack::setCurrent(int key) {
    if (std::exchange(current_, key) != key) update();
}

void TimelineTrack::setEmptyText(const QString& text) {
    emptyText_ = text;
    update();
}

QSize TimelineTrack::sizeHint() const {
    return {360, kUsualHeight};
}

QSize TimelineTrack::minimumSizeHint() const {
    return {160, static_cast<int>(kRuler + 2 * kTimelineGap + kLeastSide)};
}

double TimelineTrack::side() const {
    // Smaller where there are so many that they would hide one another, with a place for the next one or the end.
    const double share = (width() - 2 * kTimelineGap) / (count() + 1.0) - kTimelineGap;
    return std::clamp(std::min(height() - kRuler - 2 * kTimelineGap, share), kLeastSide, kMostSide);
}

double TimelineTrack::margin() const {
    return side() / 2 + kTimelineGap;
}

double TimelineTrack::span() const {
    const double length = timeline_.duration();
    if (timeline_.loop && length > 0) return length;
    // Room for the next key.
    return length + std::max(core::Keyframe{}.seconds, 0.15 * length);
}

double TimelineTrack::xOf(double seconds) const {
    return margin() + (width() - 2 * margin()) * seconds / span();
}

double TimelineTrack::secondsAt(double x) const {
    return (x - margin()) / std::max(1.0, width() - 2 * margin()) * span();
}

double TimelineTrack::timeOf(int key) const {
    return timeline_.timeOf(static_cast<std::size_t>(key));
}

QRectF TimelineTrack::rectAt(double seconds) const {
    return {xOf(seconds) - side() / 2, kRuler + (height() - kRuler - side()) / 2, side(), side()};
}

QRectF TimelineTrack::keyRect(int key) const {
    return rectAt(hand_ == Hand::dragsKey && key == held_ ? heldAt_ : timeOf(key));
}

QRectF TimelineTrack::nextRect() const {
    return count() == 0 || (timeline_.loop && count() > 1) ? QRectF() : rectAt(span());
}

int TimelineTrack::keyAt(const QPointF& position) const {
    // The one on top.
    if (current_ >= 0 && current_ < count() && keyRect(current_).contains(position)) return current_;
    for (int key = count() - 1; key >= 0; --key)
        if (keyRect(key).contains(position)) return key;
    return -1;
}

void TimelineTrack::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const ThemeColors colors = theme_.colors();
    painter.setPen(hasFocus() ? colors.accent : colors.border);
    painter.setBrush(colors.canvas);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kTimelineCorner, kTimelineCorner);
    if (count() == 0) {
        painter.setPen(colors.mutedText);
        painter.drawText(rect().adjusted(space::kPanel, 0, -space::kPanel, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         emptyText_);
        return;
    }
    drawRuler(painter);
    drawWay(painter);
    drawNext(painter);
    for (int key = 0; key < count(); ++key)
        if (key != current_) drawKey(painter, key);
    if (current_ >= 0 && current_ < count()) drawKey(painter, current_);
    drawPosition(painter);
}

void TimelineTrack::drawRuler(QPainter& painter) const {
    const ThemeColors colors = theme_.colors();
    const double perSecond = (width() - 2 * margin()) / span();
    const auto* step = std::find_if(std::begin(kSteps), std::end(kSteps) - 1,
                                    [&](double seconds) { return seconds * perSecond >= kLabelWidth; });
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    for (int tick = 0; tick * *step <= span() + 1e-9; ++tick) {
        const double x = xOf(tick * *step);
        painter.setPen(colors.border);
        painter.drawLine(QPointF(x, kRuler - 4), QPointF(x, kRuler));
        painter.setPen(colors.mutedText);
        painter.drawText(QRectF(x - kLabelWidth / 2, 1, kLabelWidth, kRuler - 5), Qt::AlignCenter,
                         tr("%1 s").arg(locale().toString(tick * *step, 'g', 6)));
    }
    painter.setPen(colors.border);
    painter.drawLine(QPointF(1, kRuler), QPointF(width() - 1, kRuler));
}

void TimelineTrack::drawWay(QPainter& painter) const {
    const ThemeColors colors = theme_.colors();
    const double y = rectAt(0).center().y();
    painter.setPen(QPen(colors.border, 2));
    painter.drawLine(QPointF(xOf(0), y), QPointF(xOf(timeline_.duration()), y));
    painter.setPen(QPen(colors.accent, 2));
    painter.drawLine(QPointF(xOf(0), y), QPointF(xOf(position_), y));
    if (!timeline_.loop || count() < 2) return;
    // The first one again, where the loop ends.
    painter.setOpacity(0.35);
    drawImage(painter, rectAt(timeline_.duration()), 0);
    painter.setOpacity(1);
}

void TimelineTrack::drawKey(QPainter& painter, int key) const {
    const ThemeColors colors = theme_.colors();
    const QRectF place = keyRect(key);
    drawImage(painter, place, key);
    const bool current = key == current_;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(current ? colors.accent : key == hovered_ ? colors.text : colors.border, current ? 2 : 1));
    painter.drawRoundedRect(place, kTimelineCorner, kTimelineCorner);
}

void TimelineTrack::drawImage(QPainter& painter, const QRectF& place, int key) const {
    QPainterPath frame;
    frame.addRoundedRect(place, kTimelineCorner, kTimelineCorner);
    painter.fillPath(frame, theme_.colors().raised);
    const QImage& drawn = images_[static_cast<std::size_t>(key)];
    if (drawn.isNull()) return;
    painter.save();
    painter.setClipPath(frame, Qt::IntersectClip);
    painter.drawImage(rectInside(place, drawn.size()), drawn);
    painter.restore();
}

void TimelineTrack::drawNext(QPainter& painter) const {
    const QRectF place = nextRect();
    if (place.isEmpty() || hand_ == Hand::dragsKey) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme_.colors().mutedText, 1, Qt::DashLine));
    painter.drawRoundedRect(place.adjusted(2, 2, -2, -2), kTimelineCorner, kTimelineCorner);
    painter.setPen(QPen(theme_.colors().mutedText, 1.75, Qt::SolidLine, Qt::RoundCap));
    const double arm = std::min(8.0, side() / 6);
    painter.drawLine(place.center() - QPointF(arm, 0), place.center() + QPointF(arm, 0));
    painter.drawLine(place.center() - QPointF(0, arm), place.center() + QPointF(0, arm));
}

void TimelineTrack::drawPosition(QPainter& painter) const {
    const double x = xOf(position_);
    painter.setPen(QPen(theme_.colors().accent, 1.5));
    painter.drawLine(QPointF(x, kRuler), QPointF(x, height() - 1));
    QPainterPath handle;  // below the ruler's line: the times above it stay readable
    handle.addPolygon(QPolygonF({{x, kRuler}, {x + 6, kRuler + 7}, {x - 6, kRuler + 7}}));
    handle.closeSubpath();
    painter.fillPath(handle, theme_.colors().accent);
}

bool TimelineTrack::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const int key = count() == 0 ? -1 : keyAt(help->pos());
    ToolTips::show(help->globalPos(),
                   key < 0 ? toolTip()
                           : tr("Keyframe %1 of %2, at %3 s. Drag it to move it in time; Delete removes it.")
                                 .arg(key + 1)
                                 .arg(count())
                                 .arg(locale().toString(timeOf(key), 'f', 1)),
                   this);
    return true;
}

void TimelineTrack::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || count() == 0) {
        event->ignore();
        return;
    }
    pressed_ = event->position();
    held_ = pressed_.y() < kRuler ? -1 : keyAt(pressed_);
    if (held_ >= 0) {
        hand_ = Hand::holdsKey;
        Q_EMIT keyChosen(held_);
    } else if (nextRect().contains(pressed_)) {
        Q_EMIT addRequested();
    } else {
        hand_ = Hand::scrubs;
        Q_EMIT scrubbed(std::clamp(secondsAt(pressed_.x()), 0.0, timeline_.duration()));
    }
}

void TimelineTrack::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    switch (hand_) {
        case Hand::away: {
            const int key = at.y() < kRuler ? -1 : keyAt(at);
            if (std::exchange(hovered_, key) != key) update();
            const bool next = key < 0 && nextRect().contains(at);
            setCursor(key >= 0 || next ? Qt::PointingHandCursor : Qt::ArrowCursor);
            break;
        }
        case Hand::scrubs:
            Q_EMIT scrubbed(std::clamp(secondsAt(at.x()), 0.0, timeline_.duration()));
            break;
        case Hand::holdsKey:
            if (std::abs(at.x() - pressed_.x()) < QApplication::startDragDistance()) break;
            hand_ = Hand::dragsKey;
            [[fallthrough]];
        case Hand::dragsKey:
            heldAt_ = onGrid(std::clamp(timeOf(held_) + secondsAt(at.x()) - secondsAt(pressed_.x()),
                                        secondsAt(side() / 2), secondsAt(width() - side() / 2)));
            update();
            break;
    }
}

void TimelineTrack::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const Hand did = std::exchange(hand_, Hand::away);
    update();
    if (did == Hand::dragsKey) Q_EMIT keyMoved(held_, heldAt_);
}

void TimelineTrack::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    if (std::exchange(hovered_, -1) >= 0) update();
}

void TimelineTrack::keyPressEvent(QKeyEvent* event) {
    const bool moves = (event->modifiers() & Qt::ControlModifier) != 0;
    const bool chosen = current_ >= 0 && current_ < count();
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const int direction = event->key() == Qt::Key_Left ? -1 : 1;
            if (!moves) {
                chooseNeighbor(direction);
            } else if (chosen) {
                Q_EMIT keyMoved(current_, onGrid(timeOf(current_)) + direction * kGrid);
            }
            break;
        }
        case Qt::Key_Home:
            if (count() > 0) Q_EMIT keyChosen(0);
            break;
        case Qt::Key_End:
            if (count() > 0) Q_EMIT keyChosen(count() - 1);
            break;
        case Qt::Key_Escape:
            // What was dragged goes back.
            hand_ = Hand::away;
            update();
            break;
        case Qt::Key_Backspace:
            if (chosen) Q_EMIT removeRequested(current_);
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

void TimelineTrack::chooseNeighbor(int direction) {
    int key = current_ + direction;
    if (current_ < 0) {
        // From between two of them to the one on that side.
        key = direction > 0 ? 0 : count() - 1;
        while (key >= 0 && key < count() && direction * (timeOf(key) - position_) <= 0) key += direction;
    }
    if (key >= 0 && key < count()) Q_EMIT keyChosen(key);
}

}  // namespace ui
