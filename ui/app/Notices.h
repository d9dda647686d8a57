#pragma once

#include <QTimer>
#include <QWidget>
#include <map>

class QVBoxLayout;

namespace ui {

class MessageLine;
class Notice;
class Theme;

/// The window's one place for messages: what the panels' lines say happened, newest at the bottom, in a row of their
/// own that covers nothing and is there only while there are any. What went well fades away after a while, unless the
/// pointer or the focus is on it; an error, or a message that offers a command, stays until it is closed or used, or
/// its panel says something else.
class Notices : public QWidget {
    Q_OBJECT

   public:
    explicit Notices(Theme& theme, QWidget* parent = nullptr);

    /// From now on the line leaves its messages to this.
    void add(MessageLine& line);
    /// Messages that went well and offer nothing stay so long, in milliseconds: 8 s at first.
    void setFadeAfter(int milliseconds) { fadeAfter_ = milliseconds; }

   private:
    void show(MessageLine& line);
    void drop(MessageLine& line);
    void showOrHide();

    Theme& theme_;
    QVBoxLayout* column_;
    std::map<MessageLine*, Notice*> notices_;
    int fadeAfter_ = 8000;
};

}  // namespace ui
