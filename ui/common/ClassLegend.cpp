#include "ui/common/ClassLegend.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>

#include "ui/common/theme/ClassColors.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kMost = 20;
constexpr int kChip = 9;  // pixels
constexpr int kLongestName = 120;
constexpr double kFontSize = 0.9;  // of the usual
}  // namespace

ClassLegend::ClassLegend(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setAccessibleName(tr("Colors of the classes"));
    setToolTip(tr("The color and the shape of each class on the map."));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void ClassLegend::setClasses(const QStringList& names) {
    entries_ = names.mid(0, kMost);
    cut_ = names.size() > kMost;
    if (cut_) entries_ << tr("%1 more").arg(locale().toString(names.size() - kMost));
    setAccessibleDescription(entries_.join(QStringLiteral(", ")));
    setVisible(!entries_.isEmpty());
    updateGeometry();
    update();
}

QFont ClassLegend::smallFont() const {
    QFont small = font();
    if (small.pointSizeF() > 0) {
        small.setPointSizeF(kFontSize * small.pointSizeF());
    } else {
        small.setPixelSize(static_cast<int>(kFontSize * small.pixelSize()));
    }
    return small;
}

QList<QRect> ClassLegend::places(int width) const {
    const QFontMetrics metrics(smallFont());
    const int height = metrics.height() + space::kSmall;
    QList<QRect> places;
    QPoint at;
    for (const QString& entry : entries_) {
        const int text = std::min(kLongestName, metrics.horizontalAdvance(entry));
        const int needed = kChip + space::kSmall + text;
        if (at.x() > 0 && at.x() + needed > width) at = QPoint(0, at.y() + height);
        places << QRect(at, QSize(needed, height));
        at.rx() += needed + space::kLarge;
    }
    return places;
}

int ClassLegend::heightForWidth(int width) const {
    return entries_.isEmpty() ? 0 : places(width).last().bottom() + 1;
}

QSize ClassLegend::sizeHint() const {
    return {200, heightForWidth(std::max(200, width()))};
}

void ClassLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    const QList<QRect> all = places(width());
    for (int index = 0; index < all.size(); ++index) {
        const QRect& place = all[index];
        if (!cut_ || index + 1 < all.size()) {
            const int top = place.center().y() - kChip / 2;
            drawClassMark(painter, QRectF(place.left(), top, kChip, kChip), index, theme_.dark());
        }
        painter.setPen(theme_.colors().text);
        const QRect text = place.adjusted(kChip + space::kSmall, 0, 0, 0);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(entries_[index], Qt::ElideRight, text.width() + 1));
    }
}

}  // namespace ui
