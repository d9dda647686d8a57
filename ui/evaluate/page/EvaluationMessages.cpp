#include "ui/evaluate/page/EvaluationMessages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/evaluation/EvaluationRemarks.h"
#include "ui/common/text/BreakableText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/SeverityIcon.h"

namespace ui {

namespace {

constexpr int kMessageIcon = 16;  // pixels

}  // namespace

EvaluationMessages::EvaluationMessages(Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), list_(new QWidget(this)), more_(new QPushButton(this)) {
    auto* rows = new QVBoxLayout(list_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kMedium);
    more_->setObjectName(QStringLiteral("evaluation_messages_more"));
    more_->setText(tr("Show fewer"));  // never without a name
    more_->setToolTip(tr("Shows all warnings and notes about this evaluation, or only the first of them."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(list_);
    column->addWidget(more_, 0, Qt::AlignLeft);
    connect(more_, &QPushButton::clicked, this, [this] {
        all_ = !all_;
        showRows();
    });
    connect(&theme_, &Theme::changed, this, &EvaluationMessages::showIcons);
}

void EvaluationMessages::setRecord(const core::EvaluationRecord& record) {
    for (const Row& row : rows_) delete row.whole;
    rows_.clear();
    all_ = false;
    for (const core::Message& each : core::warningsBesideAnswers(record.result, record)) addRow(each, true);
    for (const core::Message& each : core::allNotes(record.result)) addRow(each, false);
    showIcons();
    showRows();
}

void EvaluationMessages::addRow(const core::Message& message, bool warning) {
    auto* whole = new QWidget(list_);
    auto* icon = new QLabel(whole);
    icon->setFixedSize(kMessageIcon, kMessageIcon);
    icon->setAccessibleName(warning ? tr("Warning") : tr("Note"));
    icon->setToolTip(icon->accessibleName());
    auto* text = new QLabel(breakable(messageText(message)), whole);
    text->setObjectName(warning ? QStringLiteral("evaluation_warning") : QStringLiteral("evaluation_note"));
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setWordWrap(true);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    list_->layout()->addWidget(whole);
    rows_.push_back({whole, icon, warning});
}

void EvaluationMessages::showRows() {
    const int hidden = count() - kFirstSeen;
    for (int place = 0; place < count(); ++place)
        rows_[static_cast<std::size_t>(place)].whole->setVisible(all_ || place < kFirstSeen);
    more_->setVisible(hidden > 0);
    more_->setText(all_ ? tr("Show fewer") : tr("Show %n more", nullptr, hidden));
}

void EvaluationMessages::showIcons() {
    for (const Row& row : rows_) {
        const auto severity = row.warning ? core::HealthSeverity::warning : core::HealthSeverity::note;
        row.icon->setPixmap(severityIcon(severity, theme_.colors()).pixmap(kMessageIcon, kMessageIcon));
    }
}

}  // namespace ui
