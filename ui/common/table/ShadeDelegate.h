#pragma once

#include <QStyledItemDelegate>

namespace ui {

class Theme;

/// Paints the cells of a ContentModel that have a shade; others as every table does, the muted ones in gray.
class ShadeDelegate : public QStyledItemDelegate {
    Q_OBJECT

   public:
    ShadeDelegate(Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

   protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

   private:
    Theme& theme_;
};

}  // namespace ui
