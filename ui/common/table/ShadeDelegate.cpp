#include "ui/common/table/ShadeDelegate.h"

#include <QPainter>
#include <cmath>

#include "ui/common/drawing/DrawColors.h"
#include "ui/common/drawing/MatrixPainter.h"
#include "ui/common/table/ContentModel.h"
#include "ui/common/table/CopyTable.h"
#include "ui/common/theme/Theme.h"

namespace ui {

ShadeDelegate::ShadeDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

void ShadeDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(ContentModel::kMutedRole).toBool())
        option->palette.setColor(QPalette::Text, theme_.colors().mutedText);
}

void ShadeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const double shade = index.data(ContentModel::kShadeRole).toDouble();
    if (std::isnan(shade)) return QStyledItemDelegate::paint(painter, option, index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->setFont(option.font);
    paintMatrixCell(*painter, option.rect, shade, index.data().toString(), screenColors(theme_.colors()));
    if (!selected) return;
    painter->setPen(QPen(theme_.colors().text, 2));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
}

QColor shadeColor(double shade, const Theme& theme) {
    return mixedColor(theme.colors().window, theme.colors().accent, shade);
}

}  // namespace ui
