#include "ui/evaluate/EvaluatePanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/common/Command.h"
#include "ui/common/DisabledReason.h"
#include "ui/common/MessageLine.h"
#include "ui/common/PanelScroll.h"
#include "ui/common/SavedFile.h"
#include "ui/common/fields/SaveDialog.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/ClassifierCommand.h"
#include "ui/evaluate/EvaluateFields.h"
#include "ui/evaluate/KeptList.h"
#include "ui/evaluate/MetricChoices.h"

namespace ui {

namespace {

/// The metric behind the one button that answers whether samples help to train a classifier; null where it is not
/// there.
const core::Metric* useMetric() {
    return core::findMetric("usefulness");
}

QLabel* headingOf(const QString& text, QWidget* parent) {
    auto* title = new QLabel(text, parent);
    title->setProperty("heading", true);
    return title;
}

}  // namespace

EvaluatePanel::EvaluatePanel(Session& session, EvaluateControllers& evaluate, Theme& theme, QWidget* parent)
    : QWidget(parent),
      evaluate_(evaluate),
      fields_(new EvaluateFields(session, this)),
      metrics_(new MetricChoices(this)),
      note_(new QLabel(this)),
      startButton_(new QPushButton(this)),
      useButton_(new QPushButton(this)),
      reportButton_(new QPushButton(this)),
      classifierButton_(new QPushButton(this)),
      message_(new MessageLine(theme, this)),
      reason_(new MessageLine(theme, this)) {
    setObjectName(QStringLiteral("evaluate_panel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kLarge, space::kPanel, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(new PanelScroll(buildSettings(), this), 1);
    buildCommands();
    buildButtons(column);
    buildReasons();
    connectControllers(session);
    recall();
}

QWidget* EvaluatePanel::buildSettings() {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::kMedium, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(fields_);
    column->addWidget(headingOf(tr("Metrics"), content));
    column->addWidget(metrics_);
    column->addSpacing(space::kSmall);
    column->addWidget(headingOf(tr("Kept evaluations"), content));
    column->addWidget(new KeptList(evaluate_.kept, content));
    column->addStretch(1);
    connect(fields_, &EvaluateFields::changed, this, &EvaluatePanel::takeChange);
    connect(metrics_, &MetricChoices::changed, this, &EvaluatePanel::takeChange);
    return content;
}

void EvaluatePanel::buildCommands() {
    start_ = addCommand(*this, QStringLiteral("evaluate_start"), tr("&Evaluate model"), QStringLiteral("evaluate"),
                        QKeySequence(Qt::Key_F8),
                        tr("Measures what is chosen in the Evaluate panel with the metrics that are ticked there."));
    cancel_ = addCommand(*this, QStringLiteral("evaluate_cancel"), tr("&Cancel evaluation"), QStringLiteral("cancel"),
                         QKeySequence(Qt::SHIFT | Qt::Key_F8),
                         tr("Cancels an evaluation, of which what was measured by then is shown and kept, or the "
                            "training of a classifier, of which nothing is saved."));
    use_ = addCommand(*this, QStringLiteral("evaluate_use"), tr("Does it &help?"), QStringLiteral("train"),
                      QKeySequence(Qt::CTRL | Qt::Key_F8),
                      tr("Measures one thing only: whether samples help to train a classifier. Needs a dataset with "
                         "classes, and takes some minutes."));
    useHelp_ = use_->toolTip();
    use_->setVisible(useMetric() != nullptr);
    report_ = addCommand(*this, QStringLiteral("evaluate_report"), tr("Save evaluation &report…"),
                         QStringLiteral("save"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R),
                         tr("Saves the evaluation that is shown as a PDF to read, or as JSON for other programs."));
    markForFiles(*report_);
    classifier_ = new ClassifierCommand(
        evaluate_.evaluation, [this] { return order(); }, *message_, *this);
    connect(start_, &QAction::triggered, this, [this] { evaluate_.evaluation.start(order()); });
    connect(cancel_, &QAction::triggered, &evaluate_.evaluation, &EvaluateController::cancel);
    connect(use_, &QAction::triggered, this, &EvaluatePanel::evaluateUse);
    connect(report_, &QAction::triggered, this, &EvaluatePanel::askForReport);
}

void EvaluatePanel::buildButtons(QVBoxLayout* column) {
    note_->setObjectName(QStringLiteral("evaluate_note"));
    note_->setProperty("muted", true);
    note_->setWordWrap(true);
    message_->setObjectName(QStringLiteral("evaluate_message"));
    reason_->setObjectName(QStringLiteral("evaluate_reason"));
    const auto follow = [](QPushButton* button, QAction* command, const QString& text) {
        button->setObjectName(command->objectName() + QStringLiteral("_button"));
        button->setText(text);
        connect(button, &QPushButton::clicked, command, &QAction::trigger);
        const auto show = [button, command] {
            button->setEnabled(command->isEnabled());
            button->setToolTip(command->toolTip());
        };
        connect(command, &QAction::changed, button, show);
        show();
    };
    follow(startButton_, start_, tr("Evaluate"));
    startButton_->setProperty("primary", true);
    follow(useButton_, use_, tr("Does it help?"));
    useButton_->setVisible(useMetric() != nullptr);
    follow(reportButton_, report_, tr("Save report…"));
    follow(classifierButton_, classifier_->action(), tr("Save classifier…"));
    column->addWidget(note_);
    column->addWidget(message_);
    column->addWidget(reason_);
    column->addWidget(startButton_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(useButton_, 1);
    row->addWidget(reportButton_, 1);
    column->addLayout(row);
    column->addWidget(classifierButton_);
}

void EvaluatePanel::buildReasons() {
    // The window that it is made for, in which the keys are pressed: the panel itself may be hidden.
    QWidget& keysIn = *window();
    const auto explain = [&](QAction* command, QPushButton* button, std::function<QString()> why) {
        auto* reason = new DisabledReason(*command, std::move(why), *reason_, keysIn);
        reason->watch(*button);
        return reason;
    };
    startReason_ = explain(start_, startButton_, [this] { return evaluate_.evaluation.refusal(order()); });
    // Its button is beside the progress.
    new DisabledReason(
        *cancel_, [this] { return cancelRefusal(); }, *reason_, keysIn);
    explain(use_, useButton_, [this] { return useRefusal(); });
    explain(report_, reportButton_, [this] { return reportRefusal(); });
    explain(classifier_->action(), classifierButton_,
            [this] { return evaluate_.evaluation.classifierRefusal(order()); });
}

void EvaluatePanel::explainStart(QAbstractButton& button) {
    startReason_->watch(button);
}

QString EvaluatePanel::useRefusal() const {
    EvaluationOrder only = order();
    if (const QString why = evaluate_.evaluation.classifierRefusal(only); !why.isEmpty()) return why;  // it trains some
    const core::Metric* use = useMetric();
    if (use == nullptr) return {};
    only.metrics = {use};
    return evaluate_.evaluation.refusal(only);
}

QString EvaluatePanel::cancelRefusal() const {
    return evaluate_.evaluation.stopping() ? tr("It is being cancelled already.")
                                           : tr("No evaluation is running that could be cancelled.");
}

QString EvaluatePanel::reportRefusal() const {
    return evaluate_.reports.busy() ? tr("A report is being saved.")
                                    : tr("There is no evaluation to report on. Evaluate a model first.");
}

QAction* EvaluatePanel::classifierCommand() const {
    return classifier_->action();
}

void EvaluatePanel::connectControllers(const Session& session) {
    EvaluateController& evaluation = evaluate_.evaluation;
    connect(&evaluation, &EvaluateController::busyChanged, this, &EvaluatePanel::showChoices);
    connect(&evaluation, &EvaluateController::changed, this, &EvaluatePanel::showState);
    connect(&evaluation, &EvaluateController::keepFailed, message_, &MessageLine::showError);
    connect(&evaluate_.kept, &KeptEvaluations::failed, message_, &MessageLine::showError);
    connect(&session, &Session::modelChanged, this, &EvaluatePanel::showChoices);
    connect(&session, &Session::latentSpaceChanged, this, &EvaluatePanel::showChoices);  // a training begins
    connect(&session, &Session::datasetChanged, this, &EvaluatePanel::showChoices);
    connect(&memory_, &SettingsMemory::restored, this, &EvaluatePanel::recall);
    ReportController& reports = evaluate_.reports;
    connect(&reports, &ReportController::busyChanged, this, &EvaluatePanel::showState);
    connect(&reports, &ReportController::finished, this, [this](const QString& file) { tellSaved(*message_, file); });
    connect(&reports, &ReportController::failed, this, &EvaluatePanel::tellFailedReport);
}

EvaluationOrder EvaluatePanel::order() const {
    EvaluationOrder order = fields_->order();
    order.metrics = metrics_->chosen();
    return order;
}

void EvaluatePanel::setImages(const QString& source) {
    fields_->setImages(source);
}

void EvaluatePanel::recall() {
    const EvaluateSettings last = EvaluateSettings::recalled(memory_);
    fields_->setSettings(last);
    metrics_->setDifferences(last.metrics);
    showChoices();
}

void EvaluatePanel::takeChange() {
    EvaluateSettings settings = fields_->settings();
    settings.metrics = metrics_->differences();
    settings.rememberIn(memory_);
    showChoices();
}

void EvaluatePanel::evaluateUse() {
    EvaluationOrder only = order();
    only.metrics = {useMetric()};
    evaluate_.evaluation.start(only);
}

void EvaluatePanel::setShown(const EvaluationPointer& record) {
    shown_ = record;
    showState();
}

void EvaluatePanel::askForReport() {
    if (!shown_) return;
    const QString name = QString::fromStdString(shown_->subject.name).replace(QLatin1Char('/'), QLatin1Char('-'));
    askForFile(this, tr("Save report"), tr("Evaluation of %1").arg(name) + QStringLiteral(".pdf"),
               tr("PDF (*.pdf)") + QStringLiteral(";;") + tr("JSON (*.json)"),
               [this](const QString& file) { saveReport(file); });
}

void EvaluatePanel::saveReport(const QString& file) {
    reportFile_ = file;
    message_->clear();
    evaluate_.reports.save(shown_, file, locale());
}

void EvaluatePanel::tellFailedReport(const QString& sentence) {
    message_->offer(tr("The report was not saved. %1").arg(sentence), tr("Try again"),
                    [this, file = reportFile_] { saveReport(file); });
}

void EvaluatePanel::showChoices() {
    const EvaluateController& evaluation = evaluate_.evaluation;
    fields_->showNames();
    fields_->setEditable(!evaluation.busy());
    metrics_->setEditable(!evaluation.busy());
    const EvaluationOrder chosen = order();
    metrics_->setRefusals([&](const core::Metric& metric) { return evaluation.refusal(metric, chosen); });
    showState();
}

QString EvaluatePanel::noteText(const EvaluationOrder& order) const {
    const EvaluateController& evaluation = evaluate_.evaluation;
    if (evaluation.busy()) return {};
    if (const QString why = evaluation.refusal(order); !why.isEmpty()) return why;
    std::size_t fewest = 0;
    for (const core::Metric* metric : order.metrics) fewest = std::max(fewest, metric->fewestSamples);
    if (order.samples < fewest)
        return tr("Some figures are not given for fewer than %Ln samples.", nullptr, static_cast<int>(fewest));
    if (order.samples < core::kFewSamples) return tr("Figures of fewer than 2,000 samples are rough.");
    return {};
}

void EvaluatePanel::showState() {
    const EvaluateController& evaluation = evaluate_.evaluation;
    const EvaluationOrder chosen = order();
    const QString note = noteText(chosen);
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
    const bool busy = evaluation.busy();
    start_->setEnabled(evaluation.refusal(chosen).isEmpty());
    cancel_->setEnabled(busy && !evaluation.stopping());
    startButton_->setVisible(!busy);
    const QString why = useRefusal();
    use_->setEnabled(why.isEmpty());
    use_->setToolTip(why.isEmpty() ? useHelp_ : why);
    classifier_->showState();
    report_->setEnabled(shown_ != nullptr && !evaluate_.reports.busy());
}

}  // namespace ui
