#pragma once

#include <QLabel>
#include <functional>

namespace ui {

class Theme;

/// What a panel has to say, in one sentence, where others would open a message box. Of two kinds: what has happened
/// (showInfo, showError, offer), which the window shows in its one place for messages where it has one, see Notices;
/// and what is the case until it is cleared (note, warn), which stays in the panel. Hidden while there is nothing to
/// say.
class MessageLine : public QLabel {
    Q_OBJECT

   public:
    explicit MessageLine(Theme& theme, QWidget* parent = nullptr);

    void showInfo(const QString& sentence) { tell({sentence, {}, false, false}); }
    void showError(const QString& sentence) { tell({sentence, {}, true, false}); }
    /// With a command behind it, as a link, that is run once. It stays until it is used, closed or replaced.
    void offer(const QString& sentence, const QString& command, std::function<void()> run);
    void note(const QString& sentence) { tell({sentence, {}, false, true}); }
    void warn(const QString& sentence) { tell({sentence, {}, true, true}); }
    void clear() { tell({}); }
    /// Clears a sentence with a command, which can be run no more; others stay.
    void withdrawOffer() {
        if (!said_.command.isEmpty()) clear();
    }

    /// Without the command.
    const QString& sentence() const { return said_.sentence; }
    /// The link's text; empty where there is none.
    const QString& command() const { return said_.command; }
    /// Runs what the link offers, and clears the line.
    void runCommand();
    bool isError() const { return said_.error; }
    /// Whether it stays in the panel.
    bool isLasting() const { return said_.lasting; }

    /// The person has closed what it says where somebody else shows it; it still says that.
    void dismiss() { dismissed_ = true; }
    bool isDismissed() const { return dismissed_; }

    /// From now on somebody else shows what happens: the line shows only what lasts.
    void leaveToNotices();

   Q_SIGNALS:
    /// It says something else, or no more.
    void said();

   private:
    struct Said {
        QString sentence;
        QString command;
        bool error = false;
        bool lasting = false;
    };
    void tell(const Said& said);
    void present(const Said& said);
    void applyColors();

    Theme& theme_;
    Said said_;
    std::function<void()> run_;
    bool elsewhere_ = false;
    bool dismissed_ = false;
};

}  // namespace ui
