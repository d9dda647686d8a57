#include "ui/explore/favorites/FavoriteCell.h"

#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <utility>

#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kRound = 4;
constexpr double kOtherOpacity = 0.35;

QRect imageRect(const QRect& cell) {
    return {cell.x() + (cell.width() - FavoriteCell::kImage) / 2, cell.y() + space::kSmall, FavoriteCell::kImage,
            FavoriteCell::kImage};
}

QRect lineRect(const QRect& cell, int lineHeight, int line) {
    return {cell.x() + space::kSmall, imageRect(cell).bottom() + 1 + line * lineHeight,
            cell.width() - 2 * space::kSmall, lineHeight};
}

}  // namespace

FavoriteCell::FavoriteCell(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

QSize FavoriteCell::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {kWidth, kImage + (modelLine_ ? 2 : 1) * option.fontMetrics.height() + 2 * space::kSmall};
}

bool FavoriteCell::setModelLine(bool there) {
    return std::exchange(modelLine_, there) != there;
}

void FavoriteCell::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = theme_.colors();
    const QString other = index.data(kOtherModel).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colors.border : colors.raised);
        painter->drawRoundedRect(frame, kRound, kRound);
    }

    const QRect place = imageRect(option.rect);
    const QImage image = index.data(Qt::DecorationRole).value<QImage>();
    painter->setOpacity(other.isEmpty() ? 1 : kOtherOpacity);
    if (image.isNull()) {
        painter->fillRect(place, colors.canvas);
    } else {
        QRect fitted(QPoint(), image.size().scaled(place.size(), Qt::KeepAspectRatio));
        fitted.moveCenter(place.center());
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(fitted, image);
    }
    painter->setOpacity(1);
    if (index.data(kHere).toBool()) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(place);
    }

    const QFontMetrics& metrics = option.fontMetrics;
    const auto write = [&](int line, const QString& text, const QColor& color) {
        const QRect rect = lineRect(option.rect, metrics.height(), line);
        painter->setPen(color);
        painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter->setFont(option.font);
    write(0, index.data(Qt::DisplayRole).toString(), other.isEmpty() ? colors.text : colors.mutedText);
    if (!other.isEmpty()) write(1, other, colors.mutedText);

    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(colors.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(frame, kRound, kRound);
    }
    painter->restore();
}

QWidget* FavoriteCell::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("favorite_name"));
    editor->setAccessibleName(tr("Name of the favorite"));
    editor->setToolTip(tr("Enter saves the name, Esc restores the old one."));
    editor->setMaxLength(200);
    return editor;
}

void FavoriteCell::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
    QRect rect = lineRect(option.rect, option.fontMetrics.height(), 0);
    rect.setHeight(editor->sizeHint().height());
    rect.moveBottom(option.rect.bottom());
    editor->setGeometry(rect.adjusted(-space::kSmall, 0, space::kSmall, 0));
}

}  // namespace ui
