#include "ui/app/Notices.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/app/Notice.h"
#include "ui/common/MessageLine.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kWidestNotices = 560;  // px: a line of text that is still easy to read
/// More would leave no room for the view.
constexpr int kMostNotices = 3;

}  // namespace

Notices::Notices(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme), column_(new QVBoxLayout) {
    setObjectName(QStringLiteral("notices"));
    setAccessibleName(tr("Messages"));
    column_->setSpacing(space::kMedium);
    auto* middle = new QWidget(this);
    middle->setMaximumWidth(kWidestNotices);
    middle->setLayout(column_);
    column_->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPanel, space::kMedium, space::kPanel, space::kMedium);
    row->addStretch(1);
    row->addWidget(middle, 1000);
    row->addStretch(1);
    // A window that is low stays as low as it is.
    setMinimumHeight(1);
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
        // The oldest one that went well and offers nothing; else the oldest.
        auto oldest = std::find_if(notices_.begin(), notices_.end(),
                                   [&](const auto& entry) { return entry.second == column_->itemAt(0)->widget(); });
        for (int index = 0; index < column_->count(); ++index) {
            const auto shown = std::find_if(notices_.begin(), notices_.end(), [&](const auto& entry) {
                return entry.second == column_->itemAt(index)->widget() && !entry.first->isError() &&
                       entry.first->command().isEmpty();
            });
            if (shown == notices_.end()) continue;
            oldest = shown;
            break;
        }
        drop(*oldest->first);
    }
    auto* notice = new Notice(line, theme_, fadeAfter_, column_->parentWidget());
    connect(notice, &Notice::closed, this, [this, &line] {
        line.dismiss();
        drop(line);
    });
    // Not from within the card that it closes.
    connect(notice, &Notice::commandChosen, &line, &MessageLine::runCommand, Qt::QueuedConnection);
    notices_[&line] = notice;
    column_->addWidget(notice);
    notice->show();
    showOrHide();
}

void Notices::drop(MessageLine& line) {
    const auto found = notices_.find(&line);
    if (found == notices_.end()) return;
    column_->removeWidget(found->second);
    found->second->hide();
    found->second->deleteLater();
    notices_.erase(found);
    showOrHide();
}

void Notices::showOrHide() {
    setVisible(!notices_.empty());
    updateGeometry();
}

}  // namespace ui
