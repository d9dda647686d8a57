#include "ui/app/Notices.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/app/Notice.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kWidestNotices = 560;  // px: a line of text that is still easy to read
/// More would hide the view.
constexpr int kMostNotices = 3;

}  // namespace

Notices::Notices(Theme& theme, QWidget* view) : QWidget(view), theme_(theme), view_(view), column_(new QVBoxLayout) {
    setObjectName(QStringLiteral("notices"));
    setAccessibleName(tr("Messages"));
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space::kMedium);
    setLayout(column_);
    view_->installEventFilter(this);
    hide();
}

void Notices::add(MessageLine& line) {
    line.leaveToNotices();
    connect(&line, &MessageLine::said, this, [this, &line] { show(line); });
    connect(&line, &QObject::destroyed, this, [this, &line] { drop(line); });
    show(line);
}

void Notices::show(MessageLine& line) {
    drop(line);
    if (line.sentence().isEmpty() || line.isLasting()) return;
    while (column_->count() >= kMostNotices) {
        // The oldest one that went well; else the oldest.
        auto oldest = std::find_if(notices_.begin(), notices_.end(),
                                   [&](const auto& entry) { return entry.second == column_->itemAt(0)->widget(); });
        for (int index = 0; index < column_->count(); ++index) {
            const auto shown = std::find_if(notices_.begin(), notices_.end(), [&](const auto& entry) {
                return entry.second == column_->itemAt(index)->widget() && !entry.first->isError();
            });
            if (shown == notices_.end()) continue;
            oldest = shown;
            break;
        }
        drop(*oldest->first);
    }
    auto* notice = new Notice(line, theme_, fadeAfter_, this);
    connect(notice, &Notice::closed, this, [this, &line] {
        line.dismiss();
        drop(line);
    });
    // Not from within the card that it closes.
    connect(notice, &Notice::commandChosen, &line, &MessageLine::runCommand, Qt::QueuedConnection);
    notices_[&line] = notice;
    column_->addWidget(notice);
    notice->show();
    place();
}

void Notices::drop(MessageLine& line) {
    const auto found = notices_.find(&line);
    if (found == notices_.end()) return;
    column_->removeWidget(found->second);
    found->second->hide();
    found->second->deleteLater();
    notices_.erase(found);
    place();
}

void Notices::place() {
    setVisible(!notices_.empty());
    if (notices_.empty()) return;
    const int width = std::min(kWidestNotices, view_->width() - 2 * space::kPanel);
    column_->invalidate();
    const int height = column_->hasHeightForWidth() ? column_->heightForWidth(width) : column_->sizeHint().height();
    setGeometry((view_->width() - width) / 2, view_->height() - height - space::kPanel, width, height);
    raise();
}

bool Notices::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view_ && event->type() == QEvent::Resize) place();
    return false;
}

}  // namespace ui
