#pragma once

#include <QStyledItemDelegate>

namespace ui {

class Theme;

/// Paints something of the gallery: its thumbnail, its name below, and its stars; for a set how many images it has, for
/// a file that is not there that it is missing.
class GalleryCell : public QStyledItemDelegate {
    Q_OBJECT

   public:
    static constexpr int kImage = 120;  ///< side
    static constexpr int kWidth = 140;

    explicit GalleryCell(Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

   private:
    Theme& theme_;
};

}  // namespace ui
