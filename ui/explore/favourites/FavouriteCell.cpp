#include "ui/explore/favourites/FavouriteCell.h"

#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <utility>

#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kRound = 4;
constexpr double kOtherOpacity = 0.35;

QRect pictureRect(const QRect& cell) {
    return {cell.x() + (cell.width() - FavouriteCell::kPicture) / 2, cell.y() + space::kSmall, FavouriteCell::kPicture,
            FavouriteCell::kPicture};
}

QRect lineRect(const QRect& cell, int lineHeight, int line) {
    return {cell.x() + space::kSmall, pictureRect(cell).bottom() + 1 + line * lineHeight,
            cell.width() - 2 * space::kSmall, lineHeight};
}

}  // namespace

FavouriteCell::FavouriteCell(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

QSize FavouriteCell::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {kWidth, kPicture + (modelLine_ ? 2 : 1) * option.fontMetrics.height() + 2 * space::kSmall};
}

bool FavouriteCell::setModelLine(bool there) {
    return std::exchange(modelLine_, there) != there;
}

void FavouriteCell::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
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

    const QRect place = pictureRect(option.rect);
    const QImage picture = index.data(Qt::DecorationRole).value<QImage>();
    painter->setOpacity(other.isEmpty() ? 1 : kOtherOpacity);
    if (picture.isNull()) {
        painter->fillRect(place, colors.canvas);
    } else {
        QRect fitted(QPoint(), picture.size().scaled(place.size(), Qt::KeepAspectRatio));
        fitted.moveCenter(place.center());
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(fitted, picture);
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

QWidget* FavouriteCell::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("favourite_name"));
    editor->setAccessibleName(tr("Name of the favourite"));
    editor->setToolTip(tr("Enter keeps the name, Escape leaves the old one."));
    editor->setMaxLength(200);
    return editor;
}

void FavouriteCell::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex&) const {
    QRect rect = lineRect(option.rect, option.fontMetrics.height(), 0);
    rect.setHeight(editor->sizeHint().height());
    rect.moveBottom(option.rect.bottom());
    editor->setGeometry(rect.adjusted(-space::kSmall, 0, space::kSmall, 0));
}

}  // namespace ui
