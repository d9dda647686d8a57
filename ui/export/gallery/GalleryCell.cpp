#include "ui/export/gallery/GalleryCell.h"

#include <QImage>
#include <QLocale>
#include <QPainter>

#include "ui/common/QtImage.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/export/gallery/GalleryModel.h"

namespace ui {

namespace {

constexpr int kRound = 4;
constexpr int kIconSide = 32;
constexpr double kMissingOpacity = 0.35;

QRect placeOfImage(const QRect& cell) {
    return {cell.x() + (cell.width() - GalleryCell::kImage) / 2, cell.y() + space::kSmall, GalleryCell::kImage,
            GalleryCell::kImage};
}

QString iconName(core::GalleryKind kind) {
    switch (kind) {
        case core::GalleryKind::favorite:
            return QStringLiteral("star");
        case core::GalleryKind::set:
            return QStringLiteral("sheet");
        case core::GalleryKind::video:
            return QStringLiteral("video");
        case core::GalleryKind::image:
            break;
    }
    return QStringLiteral("image");
}

}  // namespace

GalleryCell::GalleryCell(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

QSize GalleryCell::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {kWidth, kImage + 2 * option.fontMetrics.height() + 2 * space::kSmall};
}

void GalleryCell::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& colors = theme_.colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colors.border : colors.raised);
        painter->drawRoundedRect(frame, kRound, kRound);
    }

    const auto kind = static_cast<core::GalleryKind>(index.data(GalleryModel::kKind).toInt());
    const bool missing = index.data(GalleryModel::kMissing).toBool();
    const QRect place = placeOfImage(option.rect);
    const QImage image = index.data(Qt::DecorationRole).value<QImage>();
    if (image.isNull()) {
        painter->fillRect(place, colors.panel);
        QRect middle(0, 0, kIconSide, kIconSide);
        middle.moveCenter(place.center());
        painter->setOpacity(missing ? kMissingOpacity : 1);
        icon(iconName(kind)).paint(painter, middle);
        painter->setOpacity(1);
    } else {
        // Smaller than they are, images are filtered; larger, their pixels stay sharp squares.
        painter->setRenderHint(QPainter::SmoothPixmapTransform, image.width() > place.width());
        painter->drawImage(rectInside(place, image.size()), image);
    }

    const QFontMetrics& metrics = option.fontMetrics;
    painter->setFont(option.font);
    const auto write = [&](int line, const QString& text, const QColor& color) {
        const QRect rect(option.rect.x() + space::kSmall, place.bottom() + 1 + line * metrics.height(),
                         option.rect.width() - 2 * space::kSmall, metrics.height());
        painter->setPen(color);
        painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideMiddle, rect.width()));
    };
    write(0, index.data(Qt::DisplayRole).toString(), missing ? colors.mutedText : colors.text);
    const int stars = index.data(GalleryModel::kStars).toInt();
    const int count = index.data(GalleryModel::kCount).toInt();
    if (stars > 0) {
        write(1, QString(stars, QChar(0x2605)), colors.accent);
    } else if (missing) {
        write(1, tr("missing"), colors.warning);
    } else if (count > 0) {
        write(1, tr("%n image(s)", nullptr, count), colors.mutedText);
    }

    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(colors.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(frame, kRound, kRound);
    }
    painter->restore();
}

}  // namespace ui
