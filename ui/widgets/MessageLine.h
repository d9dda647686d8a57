#pragma once

#include <QLabel>

namespace ui {

class Theme;

/// One sentence inside a panel where others would open a message box: neutral or, for errors, in the colour of danger.
/// Hidden while there is nothing to say.
class MessageLine : public QLabel {
    Q_OBJECT

   public:
    explicit MessageLine(Theme& theme, QWidget* parent = nullptr);

    void showInfo(const QString& sentence) { tell(sentence, false); }
    void showError(const QString& sentence) { tell(sentence, true); }
    void clear() { tell({}, false); }
    bool isError() const { return error_; }

   private:
    void tell(const QString& sentence, bool error);
    void applyColors();

    Theme& theme_;
    bool error_ = false;
};

}  // namespace ui
