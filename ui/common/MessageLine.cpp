#include "ui/common/MessageLine.h"

#include <utility>

#include "ui/common/text/BreakableText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

MessageLine::MessageLine(Theme& theme, QWidget* parent) : QLabel(parent), theme_(theme) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setToolTip(tr("Messages of this panel: what it is doing, or why something failed."));
    connect(&theme_, &Theme::changed, this, &MessageLine::applyColors);
    // Not from within the text that it replaces.
    connect(this, &QLabel::linkActivated, this, &MessageLine::runCommand, Qt::QueuedConnection);
    clear();
}

void MessageLine::tell(const Said& said) {
    run_ = nullptr;
    present(said);
}

void MessageLine::offer(const QString& sentence, const QString& command, std::function<void()> run) {
    run_ = std::move(run);
    present({sentence, command, false, false});
}

void MessageLine::runCommand() {
    const auto run = std::exchange(run_, nullptr);
    clear();
    if (run) run();
}

void MessageLine::leaveToNotices() {
    elsewhere_ = true;
    present(Said(said_));
}

void MessageLine::present(const Said& said) {
    said_ = said;
    dismissed_ = false;
    setTextFormat(said_.command.isEmpty() ? Qt::PlainText : Qt::RichText);
    setTextInteractionFlags(said_.command.isEmpty() ? Qt::TextSelectableByMouse : Qt::TextBrowserInteraction);
    setVisible(!said_.sentence.isEmpty() && (said_.lasting || !elsewhere_));
    applyColors();
    Q_EMIT this->said();
}

void MessageLine::applyColors() {
    const ThemeColors colors = theme_.colors();
    setStyleSheet(QStringLiteral("color: %1;").arg((said_.error ? colors.danger : colors.mutedText).name()));
    // A link takes its color from its text.
    const QString sentence = breakable(said_.sentence);
    setText(said_.command.isEmpty()
                ? sentence
                : QStringLiteral("%1 <a href=\"#\" style=\"color: %2\">%3</a>")
                      .arg(sentence.toHtmlEscaped(), colors.accent.name(), said_.command.toHtmlEscaped()));
}

}  // namespace ui
