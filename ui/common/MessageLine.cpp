#include "ui/common/MessageLine.h"

#include <utility>

#include "ui/common/theme/Theme.h"

namespace ui {

MessageLine::MessageLine(Theme& theme, QWidget* parent) : QLabel(parent), theme_(theme) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setToolTip(tr("Messages of this panel: what it is doing, or why something failed."));
    connect(&theme_, &Theme::changed, this, &MessageLine::applyColors);
    // Not from within the text that it replaces.
    connect(
        this, &QLabel::linkActivated, this,
        [this] {
            const auto run = std::exchange(run_, nullptr);
            clear();
            if (run) run();
        },
        Qt::QueuedConnection);
    tell({}, false);
}

void MessageLine::tell(const QString& sentence, bool error) {
    command_.clear();
    run_ = nullptr;
    present(sentence, error);
}

void MessageLine::offer(const QString& sentence, const QString& command, std::function<void()> run) {
    command_ = command;
    run_ = std::move(run);
    present(sentence, false);
}

void MessageLine::present(const QString& sentence, bool error) {
    error_ = error;
    sentence_ = sentence;
    setTextFormat(command_.isEmpty() ? Qt::PlainText : Qt::RichText);
    setTextInteractionFlags(command_.isEmpty() ? Qt::TextSelectableByMouse : Qt::TextBrowserInteraction);
    setVisible(!sentence.isEmpty());
    applyColors();
}

void MessageLine::applyColors() {
    const ThemeColors colors = theme_.colors();
    setStyleSheet(QStringLiteral("color: %1;").arg((error_ ? colors.danger : colors.mutedText).name()));
    // A link takes its color from its text.
    setText(command_.isEmpty() ? sentence_
                               : QStringLiteral("%1 <a href=\"#\" style=\"color: %2\">%3</a>")
                                     .arg(sentence_.toHtmlEscaped(), colors.accent.name(), command_.toHtmlEscaped()));
}

}  // namespace ui
