#include "ui/evaluate/page/ShadeDelegate.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/ContentModel.h"
#include "ui/evaluate/page/CopyTable.h"

namespace ui {

namespace {
constexpr double kOnAccentFrom = 0.5;  // of a shade: darker ones have light text in a light theme
}

ShadeDelegate::ShadeDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

void ShadeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const double shade = index.data(ContentModel::kShadeRole).toDouble();
    if (std::isnan(shade)) return QStyledItemDelegate::paint(painter, option, index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, shadeColor(shade, theme_));
    painter->setFont(option.font);
    painter->setPen(textOnShade(shade, theme_));
    painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
    if (!selected) return;
    painter->setPen(QPen(theme_.colors().text, 2));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
}

QColor shadeColor(double shade, const Theme& theme) {
    const QColor from = theme.colors().window;
    const QColor to = theme.colors().accent;
    const double part = std::clamp(shade, 0.0, 1.0);
    const auto between = [part](int low, int high) { return static_cast<int>(std::lround(low + part * (high - low))); };
    return {between(from.red(), to.red()), between(from.green(), to.green()), between(from.blue(), to.blue())};
}

QColor textOnShade(double shade, const Theme& theme) {
    return shade < kOnAccentFrom ? theme.colors().text : theme.colors().onAccent;
}

}  // namespace ui
