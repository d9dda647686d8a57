#include "ui/app/Notice.h"

#include <QAccessible>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QToolButton>

#include "ui/common/MessageLine.h"
#include "ui/common/text/BreakableText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kFadeTime = 400;            // ms
constexpr int kMillisecondsALetter = 40;  // of a long sentence, to read it

}  // namespace

Notice::Notice(const MessageLine& line, Theme& theme, int fadeAfter, QWidget* parent) : QFrame(parent) {
    setObjectName(line.isError() ? QStringLiteral("errorNotice") : QStringLiteral("notice"));
    setProperty("notice", true);
    auto* text = new QLabel(breakable(line.sentence()), this);
    text->setObjectName(QStringLiteral("noticeText"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setToolTip(line.toolTip());
    if (line.isError()) text->setStyleSheet(QStringLiteral("color: %1;").arg(theme.colors().danger.name()));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kLarge, space::kMedium, space::kMedium, space::kMedium);
    row->setSpacing(space::kMedium);
    row->addWidget(text, 1);
    if (!line.command().isEmpty()) {
        auto* command = new QPushButton(line.command(), this);
        command->setObjectName(QStringLiteral("noticeCommand"));
        connect(command, &QPushButton::clicked, this, &Notice::commandChosen);
        row->addWidget(command, 0, Qt::AlignVCenter);
    }
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("noticeClose"));
    close->setIcon(icon(QStringLiteral("cancel")));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &Notice::closed);
    row->addWidget(close, 0, Qt::AlignTop);

    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Notice::fade);
    // A message with a command is no use without it.
    if (!line.isError() && line.command().isEmpty())
        timer_.start(fadeAfter +
                     kMillisecondsALetter * static_cast<int>(std::max<qsizetype>(0, line.sentence().size() - 60)));
    else
        timer_.setInterval(0);
    setAccessibleName(line.sentence());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// Who reads it, or is about to choose its command, keeps it.
void Notice::enterEvent(QEnterEvent* event) {
    QFrame::enterEvent(event);
    timer_.stop();
    if (auto* effect = graphicsEffect()) effect->setEnabled(false);
}

void Notice::leaveEvent(QEvent* event) {
    QFrame::leaveEvent(event);
    if (timer_.interval() > 0) timer_.start();
}

void Notice::fade() {
    if (isAncestorOf(focusWidget()) && window()->isActiveWindow()) {
        timer_.start();
        return;
    }
    auto* effect = new QGraphicsOpacityEffect(this);
    setGraphicsEffect(effect);
    auto* animation = new QPropertyAnimation(effect, "opacity", effect);
    animation->setDuration(kFadeTime);
    animation->setEndValue(0.0);
    connect(animation, &QPropertyAnimation::finished, this, [this, effect] {
        if (effect->isEnabled()) Q_EMIT closed();
    });
    animation->start();
}

}  // namespace ui
