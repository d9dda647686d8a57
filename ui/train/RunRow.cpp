#include "ui/train/RunRow.h"

#include <QApplication>
#include <QPainter>

#include "ui/common/text/LineParts.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr double kDetailSize = 0.9;  // of the name's
constexpr int kRowLines = 3;

}  // namespace

QFont rowDetailFont(QFont font) {
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(kDetailSize * font.pointSizeF());
    } else {
        font.setPixelSize(static_cast<int>(kDetailSize * font.pixelSize()));
    }
    return font;
}

QString rowLine(const QStringList& lines, int number, const QFontMetrics& metrics, int width) {
    const QString& line = lines[number];
    if (number == 0) return metrics.elidedText(line, Qt::ElideMiddle, width);
    const LineParts parts{line.split(partsMark()), {}};
    const int last = static_cast<int>(parts.parts.size()) - 1;
    // Of "done · Smooth (VAE) · best 102.3 nats" the model; of "beta 4 · 4 min 05 s · 11/30/26" when it was started.
    return fitted({parts.parts, number == 1 ? QList<int>{1, 0} : QList<int>{last, 0}}, metrics, width);
}

RunRow::RunRow(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

void RunRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    QRect place = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
    place.setLeft(place.left() + style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1);
    place.setRight(item.rect.right() - space::kSmall);
    place.setTop(item.rect.top() + space::kSmall);
    item.text.clear();
    item.state &= ~QStyle::State_HasFocus;  // its frame would be that of no text; the list has one
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    painter->save();
    QFont font = item.font;
    QColor color = theme_.colors().text;
    const QStringList lines = index.data().toString().split(QLatin1Char('\n'));
    for (int number = 0; number < lines.size(); ++number) {
        const QFontMetrics metrics(font);
        place.setHeight(metrics.lineSpacing());
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          rowLine(lines, number, metrics, place.width()));
        place.translate(0, place.height());
        font = rowDetailFont(item.font);
        color = theme_.colors().mutedText;
    }
    painter->restore();
}

QSize RunRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const int details = QFontMetrics(rowDetailFont(item.font)).lineSpacing();
    // As wide as the list is: no line makes it wider.
    return {0, item.fontMetrics.lineSpacing() + (kRowLines - 1) * details + 2 * space::kSmall};
}

}  // namespace ui
