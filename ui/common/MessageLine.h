#pragma once

#include <QLabel>
#include <functional>

namespace ui {

class Theme;

/// One sentence inside a panel where others would open a message box: neutral or, for errors, in the color of danger.
/// Hidden while there is nothing to say.
class MessageLine : public QLabel {
    Q_OBJECT

   public:
    explicit MessageLine(Theme& theme, QWidget* parent = nullptr);

    void showInfo(const QString& sentence) { tell(sentence, false); }
    void showError(const QString& sentence) { tell(sentence, true); }
    /// With a command behind it, as a link, that is run once.
    void offer(const QString& sentence, const QString& command, std::function<void()> run);
    void clear() { tell({}, false); }
    /// Without the command.
    const QString& sentence() const { return sentence_; }
    bool isError() const { return error_; }

   private:
    void tell(const QString& sentence, bool error);
    void present(const QString& sentence, bool error);
    void applyColors();

    Theme& theme_;
    QString sentence_;
    QString command_;
    std::function<void()> run_;
    bool error_ = false;
};

}  // namespace ui
