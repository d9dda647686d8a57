#pragma once

#include <QFont>
#include <QStringList>
#include <QStyledItemDelegate>

namespace ui {

class Theme;

/// queueEntryText() as a row draws it.
struct QueueRowLines {
    QStringList name;
    QStringList facts;  ///< the state, whole, then what else fits beside and below it
    QStringList details;
};

/// In `width` pixels. The name and what is last wrap, and end in dots only after their last line; the name keeps its
/// end, which sets entries apart.
QueueRowLines queueRowLines(const QString& text, const QFont& font, int width);

/// Draws a training in the queue: each row is as high as its lines need in the width of the list, which wraps words.
class QueueRow : public QStyledItemDelegate {
    Q_OBJECT

   public:
    explicit QueueRow(Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

   private:
    Theme& theme_;
};

}  // namespace ui
