#pragma once

#include <QFrame>
#include <QTimer>

namespace ui {

class MessageLine;
class Theme;

/// One message of a panel's line, on a card with a button that closes it.
class Notice : public QFrame {
    Q_OBJECT

   public:
    /// Shows what `line` says now. Where that went well and there is no command to choose, the card closes by
    /// itself after so many milliseconds.
    Notice(const MessageLine& line, Theme& theme, int fadeAfter, QWidget* parent);

   Q_SIGNALS:
    void commandChosen();
    void closed();

   protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

   private:
    void fade();

    QTimer timer_;
};

}  // namespace ui
