#pragma once

#include <QStyledItemDelegate>

namespace ui {

class Theme;

/// Draws a run in its list: the first line of the item's text as its name, the others smaller and muted. A line that is
/// too long ends in dots; the tooltip has all of it.
class RunRow : public QStyledItemDelegate {
    Q_OBJECT

   public:
    explicit RunRow(Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

   private:
    Theme& theme_;
};

}  // namespace ui
