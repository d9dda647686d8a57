#include "ui/explore/sliders/KlBars.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/common/ToolTips.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kBarsHeight = 72;  // pixels, of the highest bar
constexpr double kWidestBar = 28;
constexpr double kGapFrom = 4;  // narrower bars stand side by side
constexpr double kSmallFont = 0.85;
constexpr float kLeastTop = 2;  // times the threshold
constexpr std::size_t kSpokenBars = 10;
}  // namespace

KlBars::KlBars(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("KL per dimension"));
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void KlBars::setBars(std::vector<Bar> bars, float threshold) {
    bars_ = std::move(bars);
    threshold_ = threshold;
    top_ = kLeastTop * threshold;
    for (Bar& bar : bars_) {
        if (std::isnan(bar.kl)) bar.kl = 0;
        top_ = std::max(top_, bar.kl);
    }
    QStringList spoken;
    for (std::size_t place = 0; place < std::min(kSpokenBars, bars_.size()); ++place)
        spoken.append(textOf(static_cast<int>(place)));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    if (current_ >= static_cast<int>(bars_.size())) current_ = -1;
    Q_EMIT currentChanged(current_);
    update();
}

QString KlBars::textOf(int place) const {
    const Bar& bar = bars_[static_cast<std::size_t>(place)];
    return tr("z %1: %2 nats").arg(bar.dimension).arg(locale().toString(bar.kl, 'f', 2));
}

QFont KlBars::smallFont() const {
    QFont small = font();
    small.setPointSizeF(kSmallFont * QFontInfo(small).pointSizeF());
    return small;
}

QSize KlBars::sizeHint() const {
    return {200, kBarsHeight + 2 * QFontMetrics(smallFont()).height() + space::kSmall};
}

QRectF KlBars::area() const {
    const int line = QFontMetrics(smallFont()).height();
    return QRectF(rect()).adjusted(1, line, -1, -line - space::kSmall);
}

double KlBars::yOf(float kl) const {
    const QRectF place = area();
    return place.bottom() - place.height() * static_cast<double>(std::max(0.0F, kl) / top_);
}

QRectF KlBars::barRect(int place) const {
    const double step =
        std::min(kWidestBar, area().width() / static_cast<double>(std::max<std::size_t>(1, bars_.size())));
    const double top = yOf(bars_[static_cast<std::size_t>(place)].kl);
    return {area().left() + place * step, top, step >= kGapFrom ? step - 1 : step, area().bottom() - top};
}

int KlBars::placeAt(double x) const {
    for (int place = 0; place < static_cast<int>(bars_.size()); ++place) {
        const QRectF bar = barRect(place);
        if (x >= bar.left() && x < bar.right() + 1) return place;
    }
    return -1;
}

void KlBars::setCurrent(int place) {
    if (place == current_) return;
    current_ = place;
    Q_EMIT currentChanged(place);
    update();
}

void KlBars::paintEvent(QPaintEvent*) {
    if (bars_.empty()) return;
    const ThemeColors& colors = theme_.colors();
    QPainter painter(this);
    for (int place = 0; place < static_cast<int>(bars_.size()); ++place) {
        const bool active = bars_[static_cast<std::size_t>(place)].kl > threshold_;
        QColor color = active ? colors.accent : colors.mutedText;
        if (place == current_) color = colors.text;
        painter.fillRect(barRect(place), color);
    }
    painter.setPen(colors.border);
    painter.drawLine(QPointF(0, area().bottom()), QPointF(width(), area().bottom()));
    painter.setPen(QPen(colors.text, 1, Qt::DashLine));
    painter.drawLine(QPointF(0, thresholdY()), QPointF(width(), thresholdY()));
    painter.setFont(smallFont());
    painter.setPen(colors.mutedText);
    painter.drawText(QRectF(0, 0, width(), area().top()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("%1 nats").arg(locale().toString(top_, 'g', 3)));
    // At the right, where the bars are the lowest.
    painter.drawText(QRectF(0, thresholdY() - area().top(), width(), area().top()), Qt::AlignRight | Qt::AlignBottom,
                     locale().toString(threshold_, 'g', 2));
    drawNames(painter);
    if (hasFocus()) {
        painter.setPen(colors.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

// Below as many of the bars as have room for it.
void KlBars::drawNames(QPainter& painter) const {
    double free = 0;
    for (int place = 0; place < static_cast<int>(bars_.size()); ++place) {
        const QString name = tr("z %1").arg(bars_[static_cast<std::size_t>(place)].dimension);
        const double need = painter.fontMetrics().horizontalAdvance(name);
        const double left = std::max(0.0, barRect(place).center().x() - need / 2);
        if (left < free || left + need > width()) continue;
        painter.drawText(QRectF(left, area().bottom() + 1, need + 1, height() - area().bottom() - 1),
                         Qt::AlignLeft | Qt::AlignTop, name);
        free = left + need + space::kSmall;
    }
}

bool KlBars::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int place = placeAt(help->pos().x());
        ToolTips::show(help->globalPos(), place < 0 ? toolTip() : textOf(place), this);
        return true;
    }
    return QWidget::event(event);
}

void KlBars::mouseMoveEvent(QMouseEvent* event) {
    setCurrent(placeAt(event->position().x()));
}

void KlBars::mousePressEvent(QMouseEvent* event) {
    const int place = placeAt(event->position().x());
    if (event->button() != Qt::LeftButton || place < 0) {
        event->ignore();
        return;
    }
    setCurrent(place);
    Q_EMIT chosen(bars_[static_cast<std::size_t>(place)].dimension);
}

void KlBars::leaveEvent(QEvent* event) {
    if (!hasFocus()) setCurrent(-1);
    QWidget::leaveEvent(event);
}

void KlBars::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(bars_.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Left:
            setCurrent(std::max(0, current_ - 1));
            return;
        case Qt::Key_Right:
            setCurrent(std::min(last, current_ + 1));
            return;
        case Qt::Key_Home:
            setCurrent(std::min(last, 0));
            return;
        case Qt::Key_End:
            setCurrent(last);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (current_ >= 0) Q_EMIT chosen(bars_[static_cast<std::size_t>(current_)].dimension);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace ui
