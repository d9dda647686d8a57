#include "ui/train/sweep/SweepDialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/base/Error.h"
#include "core/model/ModelFamily.h"
#include "ui/common/text/BreakableText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/train/sweep/SweptSettingField.h"

namespace ui {

namespace {

constexpr int kSweepDialogWidth = 520;  // pixels, as for all of these
constexpr int kRunsHeight = 110;
constexpr int kLongestSweepName = 80;

bool hasParameter(const std::vector<core::Parameter>& parameters, const std::string& name) {
    return std::any_of(parameters.begin(), parameters.end(),
                       [&](const core::Parameter& parameter) { return parameter.name == name; });
}

}  // namespace

SweepDialog::SweepDialog(SweepBase base, std::vector<core::QueueEntry> queue, QWidget* parent)
    : QDialog(parent),
      base_(std::move(base)),
      queue_(std::move(queue)),
      parameters_(offeredParameters(base_.training.family)),
      first_(new SweptSettingField(QStringLiteral("first"), tr("&Setting"), false, this)),
      second_(new SweptSettingField(QStringLiteral("second"), tr("Se&cond setting"), true, this)),
      sweepName_(new QLineEdit(this)),
      planned_(new QLabel(this)),
      runs_(new QListWidget(this)),
      problem_(new QLabel(this)) {
    setObjectName(QStringLiteral("sweep_dialog"));
    setWindowTitle(tr("New sweep"));
    setMinimumWidth(kSweepDialogWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    column->setSpacing(space::kLarge);
    auto* intro = new QLabel(
        tr("Trains the same model several times, each time with another value of a setting, and compares the results. "
           "All other settings are those of the Train panel, the seed too: %1 on %2.")
            .arg(base_.model, breakable(base_.dataset)),
        this);
    intro->setObjectName(QStringLiteral("sweep_intro"));
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    column->addWidget(intro);
    std::vector<core::Parameter> network;
    std::vector<core::Parameter> training;
    const std::vector<core::Parameter>& ofModel = core::modelFamily(base_.training.family).modelParameters;
    for (const core::Parameter& parameter : parameters_)
        (hasParameter(ofModel, parameter.name) ? network : training).push_back(parameter);
    for (SweptSettingField* field : {first_, second_}) {
        field->setParameters(network, training);
        column->addWidget(field);
        connect(field, &SweptSettingField::changed, this, &SweepDialog::preview);
    }
    buildName(column);
    buildPreview(column);
    buildButtons(column);
    // What people ask of a model of this kind first, where it has such a weight.
    if (hasParameter(training, "beta")) first_->choose("beta");
    preview();
}

void SweepDialog::buildName(QVBoxLayout* column) {
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(space::kLarge);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    sweepName_->setObjectName(QStringLiteral("sweep_name"));
    sweepName_->setAccessibleName(tr("Name of the sweep"));
    sweepName_->setToolTip(tr("What lists call this sweep; left empty, it is called after its settings."));
    sweepName_->setMaxLength(kLongestSweepName);
    form->addRow(tr("&Name"), sweepName_);
    column->addLayout(form);
    connect(sweepName_, &QLineEdit::textChanged, this, &SweepDialog::preview);
}

void SweepDialog::buildPreview(QVBoxLayout* column) {
    planned_->setObjectName(QStringLiteral("sweep_planned"));
    planned_->setProperty("heading", true);
    planned_->setTextFormat(Qt::PlainText);
    column->addWidget(planned_);
    runs_->setObjectName(QStringLiteral("sweep_runs"));
    runs_->setAccessibleName(tr("Runs of the sweep"));
    runs_->setToolTip(tr("The runs that will be queued, in this order."));
    runs_->setSelectionMode(QAbstractItemView::NoSelection);
    runs_->setFixedHeight(kRunsHeight);
    column->addWidget(runs_);
    problem_->setObjectName(QStringLiteral("sweep_problem"));
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    column->addWidget(problem_);
    column->addStretch(1);
}

void SweepDialog::buildButtons(QVBoxLayout* column) {
    auto* buttons = new QDialogButtonBox(this);
    add_ = buttons->addButton(tr("&Add to queue"), QDialogButtonBox::AcceptRole);
    add_->setObjectName(QStringLiteral("sweep_add"));
    add_->setToolTip(tr("Adds the runs to the queue of the project; they are trained when the queue runs."));
    add_->setDefault(true);
    addAndRun_ = buttons->addButton(tr("Add and &run"), QDialogButtonBox::ActionRole);
    addAndRun_->setObjectName(QStringLiteral("sweep_add_and_run"));
    addAndRun_->setToolTip(tr("Adds the runs to the queue of the project and starts the queue."));
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("sweep_dismiss"));
    column->addWidget(buttons);
    connect(add_, &QPushButton::clicked, this, [this] { finish(false); });
    connect(addAndRun_, &QPushButton::clicked, this, [this] { finish(true); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::vector<core::SweptSetting> SweepDialog::sweptSettings() const {
    std::vector<core::SweptSetting> swept;
    for (const SweptSettingField* field : {first_, second_})
        if (const std::string assignment = field->assignment(); !assignment.empty())
            swept.push_back(core::readSweptSetting(assignment, parameters_));
    return swept;
}

QString SweepDialog::problemOfName(const std::string& name) const {
    const bool isTaken =
        std::any_of(queue_.begin(), queue_.end(), [&](const core::QueueEntry& entry) { return entry.sweep == name; });
    return isTaken ? tr("The queue already has a sweep with this name; choose another one.") : QString();
}

void SweepDialog::preview() {
    if (add_ == nullptr) return;  // not built yet
    entries_.clear();
    runs_->clear();
    QString problem;
    try {
        const std::vector<core::SweptSetting> swept = sweptSettings();
        const std::string usual = core::freeSweepName(swept, queue_);
        sweepName_->setPlaceholderText(QString::fromStdString(usual));
        const std::string typed = sweepName_->text().simplified().toStdString();
        std::vector<core::QueueEntry> entries = entriesOf(base_, typed.empty() ? usual : typed, swept);
        problem = typed.empty() ? QString() : problemOfName(typed);
        if (bothEndTrainings(swept) && problem.isEmpty())
            problem = tr("Both settings say when a training ends, and only one can; vary another setting.");
        if (entries.size() < 2 && problem.isEmpty())
            problem = tr("One run has nothing to be compared with; give at least two values.");
        for (const core::QueueEntry& entry : entries) runs_->addItem(QString::fromStdString(entry.name));
        planned_->setText(plannedText(entries, locale()));
        if (problem.isEmpty()) entries_ = std::move(entries);
    } catch (const core::Error& error) {
        problem = messageText(error.message());
        planned_->setText(tr("No runs yet"));
    }
    // Nothing is wrong yet where nothing was typed.
    const bool isUntouched = first_->assignment().ends_with('=') && first_->problem().isEmpty();
    if (isUntouched) problem = tr("Give the values that the setting takes, such as %1.").arg(exampleOfValues(locale()));
    for (const SweptSettingField* field : {second_, first_})
        if (const QString unread = field->problem(); !unread.isEmpty()) {
            problem = unread;
            planned_->setText(tr("No runs yet"));
            runs_->clear();
            entries_.clear();
        }
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
    for (QPushButton* button : {add_, addAndRun_}) button->setEnabled(!entries_.empty());
}

void SweepDialog::finish(bool run) {
    if (entries_.empty()) return;
    Q_EMIT wanted(entries_, run);
    accept();
}

}  // namespace ui
