#pragma once

#include <QObject>
#include <QPoint>
#include <QString>

class QWidget;

namespace ui {

/// Breaks the tooltips of the whole application into lines that can be read at a glance; Qt shows a plain text in one
/// line, however long it is.
class ToolTips : public QObject {
    Q_OBJECT

   public:
    /// As long as the parent lives.
    explicit ToolTips(QObject* parent);

    /// For a widget whose tooltips hang on the place: it shows them itself, and says here that it does.
    static void leaveTo(QWidget& widget);
    static void show(const QPoint& globalPosition, const QString& text, QWidget* widget);

   protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace ui
