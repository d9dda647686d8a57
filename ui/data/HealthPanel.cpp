#include "ui/data/HealthPanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/common/MessageLine.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/SeverityIcon.h"

namespace ui {

HealthPanel::HealthPanel(Session& session, HealthController& health, DatasetChoice& choice, Theme& theme,
                         QWidget* parent)
    : QWidget(parent),
      session_(session),
      health_(health),
      choice_(choice),
      theme_(theme),
      state_(new QLabel(this)),
      list_(new QListWidget(this)),
      act_(new QPushButton(this)),
      all_(new QPushButton(tr("Restore all"), this)),
      message_(new MessageLine(theme, this)) {
    setObjectName(QStringLiteral("health_panel"));
    message_->setObjectName(QStringLiteral("health_message"));
    state_->setObjectName(QStringLiteral("health_state"));
    state_->setToolTip(tr("Looks for duplicates, for images that stand out, and for classes that cannot be learned."));
    state_->setWordWrap(true);
    buildList();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(state_);
    column->addWidget(list_, 1);
    buildButtons();
    column->addWidget(message_);

    connect(&health_, &HealthController::changed, this, &HealthPanel::showHealth);
    connect(&choice_, &DatasetChoice::busyChanged, this, &HealthPanel::showButtons);
    connect(&choice_, &DatasetChoice::leftOut, this, &HealthPanel::tellLeftOut);
    connect(&choice_, &DatasetChoice::failed, message_, &MessageLine::showError);
    connect(&choice_, &DatasetChoice::savedAfterAll, message_, &MessageLine::showInfo);
    connect(&choice_, &DatasetChoice::undoOutdated, message_, &MessageLine::withdrawOffer);
    connect(&theme_, &Theme::changed, this, &HealthPanel::showFindings);
    showHealth();
}

void HealthPanel::buildList() {
    list_->setObjectName(QStringLiteral("health_findings"));
    list_->setAccessibleName(tr("Findings of the health check"));
    list_->setToolTip(tr("Choose a finding to see its images."));
    list_->setWordWrap(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setResizeMode(QListView::Adjust);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setMinimumHeight(fontMetrics().lineSpacing() + space::kMedium);  // small screens: it scrolls
    connect(list_, &QListWidget::currentRowChanged, this, &HealthPanel::choose);
}

void HealthPanel::buildButtons() {
    act_->setObjectName(QStringLiteral("health_act"));
    all_->setObjectName(QStringLiteral("health_use_all"));
    all_->setToolTip(tr("Uses the images again that were left out of this dataset."));
    connect(act_, &QPushButton::clicked, this, &HealthPanel::act);
    connect(all_, &QPushButton::clicked, &choice_, &DatasetChoice::useAll);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(act_, 1);
    row->addWidget(all_);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void HealthPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    health_.setSeen(true);
}

void HealthPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    health_.setSeen(false);
}

void HealthPanel::showHealth() {
    showState();
    if (health_.state() != HealthState::done) {
        if (!shown_.empty()) {
            shown_.clear();
            showFindings();
        }
    } else if (shown_ != health_.report().findings) {
        shown_ = health_.report().findings;
        showFindings();
    }
    list_->setVisible(!shown_.empty());
    // Only a list uses more room than it needs.
    setSizePolicy(QSizePolicy::Preferred, shown_.empty() ? QSizePolicy::Maximum : QSizePolicy::Expanding);
    showButtons();
    setVisible(health_.state() != HealthState::empty);
}

void HealthPanel::showState() {
    switch (health_.state()) {
        case HealthState::empty:
        case HealthState::waiting:
            state_->setText(tr("Health check"));
            break;
        case HealthState::checking:
            state_->setText(tr("Health check: %1%").arg(health_.percent()));
            break;
        case HealthState::failed:
            state_->setText(tr("The health check failed: %1").arg(health_.failure()));
            break;
        case HealthState::done: {
            const auto count = static_cast<int>(health_.report().findings.size());
            state_->setText(count == 0 ? tr("Health check: nothing found")
                                       : tr("Health check: %n finding(s)", nullptr, count));
            break;
        }
    }
}

void HealthPanel::showFindings() {
    const QSignalBlocker quiet(list_);
    const int row = list_->currentRow();
    list_->clear();
    for (const core::HealthFinding& each : shown_) {
        const QString count = locale().toString(static_cast<qulonglong>(each.count));
        const QString text = messageText(each.text);
        auto* item =
            new QListWidgetItem(severityIcon(each.severity, theme_.colors()),
                                QStringLiteral("%1 (%2)\n%3").arg(messageText(each.title), count, text), list_);
        item->setData(Qt::UserRole, QString::fromStdString(each.id));
        item->setToolTip(text);
    }
    list_->setCurrentRow(row < list_->count() ? row : -1);
}

const core::HealthFinding* HealthPanel::finding() const {
    const auto row = static_cast<std::size_t>(list_->currentRow());  // -1 becomes a large one
    return row < shown_.size() ? &shown_[row] : nullptr;
}

void HealthPanel::showButtons() {
    const core::HealthFinding* chosen = finding();
    const bool canAct = chosen != nullptr && chosen->remedy != core::HealthRemedy::none;
    const bool keepsOne = canAct && chosen->remedy == core::HealthRemedy::keepOne;
    act_->setVisible(canAct);
    act_->setText(keepsOne ? tr("Keep one of each") : tr("Leave out"));
    act_->setToolTip(
        keepsOne ? tr("Leaves out all but the first image of each group in this project. Files are not changed.")
                 : tr("Leaves out the images of this finding in this project. Files are not changed."));
    act_->setEnabled(!choice_.busy());
    all_->setVisible(session_.dataset() && session_.dataset()->leftOut() > 0);
    all_->setEnabled(!choice_.busy());
}

void HealthPanel::choose() {
    showButtons();
    if (const core::HealthFinding* chosen = finding(); chosen != nullptr && !chosen->groups.empty())
        Q_EMIT groupsWanted(messageText(chosen->title), chosen->groups);
}

void HealthPanel::act() {
    const core::HealthFinding* chosen = finding();
    if (chosen == nullptr || health_.state() != HealthState::done) return;
    message_->clear();
    choice_.leaveOut(chosen->groups, chosen->remedy);
}

void HealthPanel::tellLeftOut(int count) {
    message_->offer(tr("%Ln image(s) left out.", nullptr, count), tr("Undo"), choice_.undoLast());
}

}  // namespace ui
