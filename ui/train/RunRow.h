#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QStringList>
#include <QStyledItemDelegate>

namespace ui {

class Theme;

/// Of the lines below a name in a list.
QFont rowDetailFont(QFont font);

/// One of the lines of runText() in `width` pixels: what matters least is cut, and no number before that.
QString rowLine(const QStringList& lines, int number, const QFontMetrics& metrics, int width);

/// Draws a run in its list: the first line of the item's text as its name, the others smaller and muted. Of a line that
/// is too long something is cut, see rowLine(); the tooltip has all of it.
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
