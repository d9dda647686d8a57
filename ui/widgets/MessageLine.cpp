#include "ui/widgets/MessageLine.h"

#include "ui/theme/Theme.h"

namespace ui {

MessageLine::MessageLine(Theme& theme, QWidget* parent) : QLabel(parent), theme_(theme) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setToolTip(tr("What this panel has to say: what it does at the moment, or why something did not work."));
    connect(&theme_, &Theme::changed, this, &MessageLine::applyColors);
    tell({}, false);
}

void MessageLine::tell(const QString& sentence, bool error) {
    error_ = error;
    setText(sentence);
    setVisible(!sentence.isEmpty());
    applyColors();
}

void MessageLine::applyColors() {
    const ThemeColors colors = theme_.colors();
    setStyleSheet(QStringLiteral("color: %1;").arg((error_ ? colors.danger : colors.mutedText).name()));
}

}  // namespace ui
