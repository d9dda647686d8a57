#include "ui/evaluate/page/UprightHeader.h"

#include <QPainter>
#include <algorithm>

#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kMostUpright = 130;  // pixels of a name's length
}

UprightHeader::UprightHeader(Theme& theme, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), theme_(theme) {
    setSectionsClickable(true);  // a click selects the column, as in other tables
    setHighlightSections(false);
    connect(&theme_, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QString UprightHeader::nameOf(int section) const {
    return model()->headerData(section, Qt::Horizontal).toString();
}

QSize UprightHeader::sectionSizeFromContents(int section) const {
    const int length = fontMetrics().horizontalAdvance(nameOf(section)) + 2 * space::kSmall + 2;
    return {fontMetrics().height() + space::kSmall, std::min(length, kMostUpright)};
}

// Of all names: Qt asks only the first and the last ones.
QSize UprightHeader::sizeHint() const {
    int height = 0;
    for (int section = 0; section < count(); ++section)
        height = std::max(height, sectionSizeFromContents(section).height());
    return {QHeaderView::sizeHint().width(), height};
}

void UprightHeader::paintSection(QPainter* painter, const QRect& place, int section) const {
    painter->save();
    painter->setFont(font());
    painter->setPen(theme_.colors().mutedText);
    painter->translate(place.left(), place.bottom() + 1);
    painter->rotate(-90);
    const int room = place.height() - 2 * space::kSmall;
    painter->drawText(QRect(space::kSmall, 0, room, place.width()), Qt::AlignLeft | Qt::AlignVCenter,
                      fontMetrics().elidedText(nameOf(section), Qt::ElideMiddle, room));
    painter->restore();
}

}  // namespace ui
