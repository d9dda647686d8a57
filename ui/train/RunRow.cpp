#include "ui/train/RunRow.h"

#include <QApplication>
#include <QPainter>

#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr double kDetailSize = 0.9;  // of the name's
constexpr int kRowLines = 3;

QFont detailFont(QFont font) {
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(kDetailSize * font.pointSizeF());
    } else {
        font.setPixelSize(static_cast<int>(kDetailSize * font.pixelSize()));
    }
    return font;
}

}  // namespace

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
    for (const QString& line : index.data().toString().split(QLatin1Char('\n'))) {
        const QFontMetrics metrics(font);
        place.setHeight(metrics.lineSpacing());
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(line, Qt::ElideRight, place.width()));
        place.translate(0, place.height());
        font = detailFont(item.font);
        color = theme_.colors().mutedText;
    }
    painter->restore();
}

QSize RunRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const int details = QFontMetrics(detailFont(item.font)).lineSpacing();
    // As wide as the list is: no line makes it wider.
    return {0, item.fontMetrics.lineSpacing() + (kRowLines - 1) * details + 2 * space::kSmall};
}

}  // namespace ui
