#include "ui/common/ClassBars.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>

#include "ui/common/theme/Theme.h"

namespace ui {

ClassBars::ClassBars(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setAccessibleName(tr("Images per class"));
    setToolTip(tr("Number of images in each class. The longest bar is the largest class."));
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ClassBars::setClasses(const std::vector<std::string>& names, const std::vector<std::size_t>& counts) {
    rows_.clear();
    largest_ = 1;
    QStringList spoken;
    for (std::size_t index = 0; index < std::min(names.size(), counts.size()); ++index) {
        rows_.push_back({QString::fromStdString(names[index]), counts[index]});
        largest_ = std::max(largest_, counts[index]);
        if (index < 50) spoken << QStringLiteral("%1 %2").arg(rows_.back().name).arg(counts[index]);
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    setMinimumHeight(sizeHint().height());
    updateGeometry();
    update();
}

int ClassBars::rowHeight() const {
    return fontMetrics().height() + space::kSmall;
}

QSize ClassBars::sizeHint() const {
    return {200, count() * rowHeight()};
}

void ClassBars::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = theme_.colors();
    const int nameWidth = width() * 2 / 5;
    const int countWidth =
        fontMetrics().horizontalAdvance(locale().toString(static_cast<qulonglong>(largest_))) + space::kMedium;
    const int barWidth = std::max(0, width() - nameWidth - countWidth - space::kMedium);
    const int first = std::max(0, event->rect().top() / rowHeight());
    const int last = std::min(count() - 1, event->rect().bottom() / rowHeight());
    for (int index = first; index <= last; ++index) {
        const Row& row = rows_[static_cast<std::size_t>(index)];
        const int y = index * rowHeight();
        painter.setPen(colors.text);
        painter.drawText(QRect(0, y, nameWidth - space::kMedium, rowHeight()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(row.name, Qt::ElideRight, nameWidth - space::kMedium));
        const QRectF track(nameWidth, y + rowHeight() / 2.0 - 3, barWidth, 6);
        const double share = static_cast<double>(row.count) / static_cast<double>(largest_);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.canvas);
        painter.drawRoundedRect(track, 3, 3);
        painter.setBrush(colors.mutedText);
        painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * share, track.height())), 3, 3);
        painter.setPen(colors.mutedText);
        painter.drawText(QRect(width() - countWidth, y, countWidth, rowHeight()), Qt::AlignVCenter | Qt::AlignRight,
                         locale().toString(static_cast<qulonglong>(row.count)));
    }
}

}  // namespace ui
