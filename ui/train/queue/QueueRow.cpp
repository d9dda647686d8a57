#include "ui/train/queue/QueueRow.h"

#include <QApplication>
#include <QFontMetrics>
#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include "ui/common/text/LineParts.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/RunRow.h"

namespace ui {

namespace {

constexpr int kNameLines = 2;
constexpr int kStateLines = 2;
constexpr int kDetailLines = 3;  // a sentence of what is wrong

/// At most `most` lines, of which the last ends as `mode` says.
QStringList wrappedLines(const QString& text, const QFont& font, int width, int most, Qt::TextElideMode mode) {
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const QString rest = text.mid(line.textStart());
        const bool isLast = lines.size() + 1 == most;
        lines << (isLast ? QFontMetrics(font).elidedText(rest.trimmed(), mode, width)
                         : rest.left(line.textLength()).trimmed());
        if (isLast) break;
    }
    layout.endLayout();
    return lines;
}

QStringList factLines(const QStringList& parts, const QFont& font, int width) {
    const QFontMetrics metrics(font);
    QStringList lines;
    for (const QString& part : parts) {
        if (lines.isEmpty()) {
            lines = wrappedLines(part, font, width, kStateLines, Qt::ElideRight);
            continue;
        }
        const QString both = lines.back() + partsMark() + part;
        if (metrics.horizontalAdvance(both) <= width) {
            lines.back() = both;
        } else {
            lines << metrics.elidedText(part, Qt::ElideMiddle, width);
        }
    }
    return lines;
}

/// Beside the icon; `item` with its rectangle and its text.
QRect queueTextPlace(const QStyleOptionViewItem& item) {
    const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    QRect place = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
    place.setLeft(place.left() + style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1);
    place.setRight(item.rect.right() - space::kSmall);
    place.setTop(item.rect.top() + space::kSmall);
    return place;
}

}  // namespace

QueueRowLines queueRowLines(const QString& text, const QFont& font, int width) {
    const QStringList lines = text.split(QLatin1Char('\n'));
    const QFont small = rowDetailFont(font);
    QueueRowLines row;
    row.name = wrappedLines(lines.value(0), font, width, kNameLines, Qt::ElideMiddle);
    row.facts = factLines(lines.value(1).split(partsMark(), Qt::SkipEmptyParts), small, width);
    row.details = wrappedLines(lines.value(2), small, width, kDetailLines, Qt::ElideRight);
    return row;
}

QueueRow::QueueRow(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

void QueueRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    QRect place = queueTextPlace(item);
    item.text.clear();
    item.state &= ~QStyle::State_HasFocus;  // its frame would be that of no text; the list has one
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    painter->save();
    const auto draw = [&](const QStringList& lines, const QFont& font, const QColor& color) {
        painter->setFont(font);
        painter->setPen(color);
        place.setHeight(QFontMetrics(font).lineSpacing());
        for (const QString& line : lines) {
            painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
            place.translate(0, place.height());
        }
    };
    const QueueRowLines row = queueRowLines(index.data().toString(), item.font, place.width());
    const QFont small = rowDetailFont(item.font);
    draw(row.name, item.font, theme_.colors().text);
    draw(row.facts, small, theme_.colors().text);
    draw(row.details, small, theme_.colors().mutedText);
    painter->restore();
}

QSize QueueRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    // As wide as the list is: no line makes it wider.
    if (const auto* list = qobject_cast<const QListView*>(item.widget))
        item.rect = QRect(0, 0, list->viewport()->width() - 2 * list->spacing(), item.fontMetrics.lineSpacing());
    const QueueRowLines row = queueRowLines(index.data().toString(), item.font, queueTextPlace(item).width());
    const int details = QFontMetrics(rowDetailFont(item.font)).lineSpacing();
    return {0, static_cast<int>(row.name.size()) * item.fontMetrics.lineSpacing() +
                   static_cast<int>(row.facts.size() + row.details.size()) * details + 2 * space::kSmall};
}

}  // namespace ui
