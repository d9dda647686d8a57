#include "ui/data/DataPanel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/common/MessageLine.h"
#include "ui/common/PanelScroll.h"
#include "ui/common/fields/ParameterForm.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/DatasetSources.h"
#include "ui/data/DatasetSummary.h"
#include "ui/data/ImportPreviewController.h"
#include "ui/data/OpenDataMenu.h"

namespace ui {

namespace {

QString importKind() {
    return QStringLiteral("import");
}

}  // namespace

DataPanel::DataPanel(Session& session, DatasetController& datasets, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      datasets_(datasets),
      previews_(new ImportPreviewController(this)),
      all_(core::importParameters()),
      form_(new ParameterForm(this, QStringLiteral("data_"))),
      change_(new QWidget(this)),
      progress_(new QWidget(this)),
      bar_(new QProgressBar(this)),
      item_(new QLabel(this)),
      message_(new MessageLine(theme, this)),
      summary_(new DatasetSummary(session, theme, this)),
      content_(new QWidget(this)),
      column_(new QVBoxLayout(content_)) {
    setObjectName(QStringLiteral("data_panel"));
    message_->setObjectName(QStringLiteral("data_message"));
    column_->setContentsMargins(space::kPanel, space::kLarge, space::kPanel, space::kLarge);
    column_->setSpacing(space::kMedium);
    buildSources(column_);
    buildSettings(column_);
    buildChange(column_);
    buildProgress(column_);
    column_->addWidget(message_);
    column_->addWidget(summary_, 1);
    column_->addStretch(0);
    // On a small screen, or with all settings unfolded, it scrolls rather than press the fields together.
    auto* scroll = new PanelScroll(content_, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);

    connect(&datasets_, &DatasetController::busyChanged, this, &DataPanel::showBusy);
    connect(&datasets_, &DatasetController::progress, this, &DataPanel::showProgress);
    connect(&datasets_, &DatasetController::failed, message_, &MessageLine::showError);
    connect(&datasets_, &DatasetController::missing, message_, &MessageLine::showInfo);
    connect(&session_, &Session::datasetChanged, this, &DataPanel::showSettings);
    connect(&datasets_, &DatasetController::failed, this, &DataPanel::showSettings);
    connect(&datasets_, &DatasetController::cancelled, this, [this] {
        message_->showInfo(tr("Cancelled."));
        showSettings();
    });
    showBusy(datasets_.busy());
}

void DataPanel::buildSources(QVBoxLayout* column) {
    auto* button = new QPushButton(icon(QStringLiteral("open")), tr("Open…"), this);
    button->setObjectName(QStringLiteral("data_open"));
    button->setToolTip(tr("Opens a dataset to train on: a built-in one, a folder or a file."));
    auto* menu = new OpenDataMenu(button);
    button->setMenu(menu);
    connect(menu, &OpenDataMenu::sourceChosen, this, &DataPanel::open);
    connect(menu, &OpenDataMenu::folderWanted, this, &DataPanel::chooseFolder);
    connect(menu, &OpenDataMenu::fileWanted, this, &DataPanel::chooseFile);
    column->addWidget(button);
    auto* drop = new QLabel(tr("Or drop a folder or file anywhere in the window."), this);
    drop->setProperty("muted", true);
    drop->setWordWrap(true);
    column->addWidget(drop);
}

void DataPanel::buildSettings(QVBoxLayout* column) {
    form_->setParameters(core::commonImportParameters());
    column->addWidget(form_);
    connect(form_, &ParameterForm::changed, this, &DataPanel::changeSettings);
    connect(previews_, &ImportPreviewController::unavailable, this, [this] {
        if (changeWaits_) apply();
    });
}

void DataPanel::buildChange(QVBoxLayout* column) {
    auto* apply = new QPushButton(tr("Apply"), change_);
    apply->setObjectName(QStringLiteral("data_apply"));
    apply->setToolTip(tr("Reads the dataset again with these settings."));
    connect(apply, &QPushButton::clicked, this, &DataPanel::apply);
    auto* revert = new QPushButton(tr("Revert"), change_);
    revert->setObjectName(QStringLiteral("data_revert"));
    revert->setToolTip(tr("Back to the settings that the dataset was read with."));
    connect(revert, &QPushButton::clicked, this, &DataPanel::revert);
    auto* row = new QHBoxLayout(change_);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(apply, 1);
    row->addWidget(revert, 1);
    change_->hide();
    column->addWidget(change_);
}

void DataPanel::buildProgress(QVBoxLayout* column) {
    bar_->setObjectName(QStringLiteral("data_progress"));
    bar_->setAccessibleName(tr("Reading the dataset"));
    bar_->setToolTip(tr("How much of the dataset has been read."));
    bar_->setTextVisible(false);
    item_->setObjectName(QStringLiteral("data_item"));
    item_->setProperty("muted", true);
    item_->setTextFormat(Qt::PlainText);
    item_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    item_->setToolTip(tr("What is being read."));
    auto* cancel = new QPushButton(icon(QStringLiteral("cancel")), tr("Cancel"), progress_);
    cancel->setObjectName(QStringLiteral("data_cancel"));
    cancel->setToolTip(tr("Stops reading. The dataset that was open before stays open."));
    connect(cancel, &QPushButton::clicked, &datasets_, &DatasetController::cancel);
    auto* row = new QHBoxLayout;
    row->addWidget(item_, 1);
    row->addWidget(cancel);
    auto* box = new QVBoxLayout(progress_);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::kSmall);
    box->addWidget(bar_);
    box->addLayout(row);
    column->addWidget(progress_);
}

// Those that the open dataset was read with: it may have been opened from elsewhere.
void DataPanel::showSettings() {
    const auto& dataset = session_.dataset();
    if (!dataset) return;
    const QString source = QString::fromStdString(dataset->source);
    // The same one with other images left out: what is being chosen stays.
    if (changeWaits_ && source == shownSource_ && dataset->importSettings == shownOwn_) return;
    setChange(false);
    shownSource_ = source;
    shownOwn_ = dataset->importSettings;
    all_ = dataset->importSettings.of(core::importParameters());
    showParameters(parametersOf(source));
    {
        const QSignalBlocker quiet(form_);
        form_->setSettings(dataset->importSettings);
    }
    memory_.remember(QString::fromStdString(dataset->source), importKind(), {&dataset->importSettings});
}

void DataPanel::open(const QString& source) {
    core::Settings settings = session_.dataset() ? core::Settings(core::importParameters()) : chosen();
    memory_.recall(source, importKind(), {&settings});
    all_ = settings;
    showParameters(parametersOf(source));
    {
        const QSignalBlocker quiet(form_);
        form_->setSettings(settings);
    }
    read(source);
}

void DataPanel::read(const QString& source) {
    message_->clear();
    source_ = source;
    all_ = chosen();
    changeWaits_ = false;
    change_->hide();
    datasets_.open(source, all_);
    previews_->showWhileReading(source, all_);
}

void DataPanel::changeSettings() {
    const auto& dataset = session_.dataset();
    if (datasets_.busy()) {
        read(source_);
    } else if (dataset && readsAtOnce(*dataset)) {
        read(QString::fromStdString(dataset->source));
    } else if (dataset) {
        const core::Settings now = chosen();
        setChange(now.of(dataset->importSettings.parameters()) != dataset->importSettings);
        if (changeWaits_) previews_->show(QString::fromStdString(dataset->source), now);
    }
}

bool DataPanel::readsAtOnce(const core::Dataset& dataset) const {
    const core::Dataset& whole = dataset.whole ? *dataset.whole : dataset;
    const bool known = !dataset.importSettings.parameters().empty();
    const bool builtIn = std::ranges::any_of(
        builtInDatasets(), [&](const core::DatasetFormat* format) { return format->id == dataset.source; });
    return !known || builtIn || whole.report.seconds < quickSeconds_ || whole.size() < fewImages_;
}

void DataPanel::setReadAgainAtOnce(double seconds, std::size_t images) {
    quickSeconds_ = seconds;
    fewImages_ = images;
}

void DataPanel::setChange(bool waits) {
    changeWaits_ = waits;
    change_->setVisible(waits);
    if (!waits && !datasets_.busy()) previews_->hide();
}

void DataPanel::apply() {
    if (session_.dataset()) read(QString::fromStdString(session_.dataset()->source));
}

void DataPanel::revert() {
    setChange(false);
    showSettings();
}

void DataPanel::showParameters(const std::vector<core::Parameter>& parameters) {
    const std::vector<core::Parameter> shown = form_->settings().parameters();
    if (std::ranges::equal(shown, parameters, {}, &core::Parameter::name, &core::Parameter::name)) return;
    const QSignalBlocker quiet(form_);
    form_->setParameters(parameters);
    form_->setSettings(all_);
}

std::vector<core::Parameter> DataPanel::parametersOf(const QString& source) const {
    const auto& dataset = session_.dataset();
    if (dataset && dataset->source == source.toStdString() && !dataset->importSettings.parameters().empty())
        return dataset->importSettings.parameters();
    for (const core::DatasetFormat* format : builtInDatasets())
        if (format->id == source.toStdString()) return format->parameters;
    return core::commonImportParameters();
}

core::Settings DataPanel::chosen() const {
    core::Settings all = all_;
    const core::Settings shown = form_->settings();
    for (const core::Parameter& parameter : shown.parameters()) all.set(parameter.name, shown.value(parameter.name));
    return all;
}

void DataPanel::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Open a folder"));
    dialog->setObjectName(QStringLiteral("open_folder_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &DataPanel::open);
    dialog->open();
}

void DataPanel::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Open a file"));
    dialog->setObjectName(QStringLiteral("open_file_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(datasetFileFilters());
    connect(dialog, &QFileDialog::fileSelected, this, &DataPanel::open);
    dialog->open();
}

void DataPanel::addSection(QWidget* section) {
    column_->insertWidget(column_->indexOf(summary_) + 1, section, 1);
}

void DataPanel::setTrainingSettings(const core::Settings& settings) {
    summary_->setTrainingSettings(settings);
}

void DataPanel::setMoved(const std::vector<std::uint32_t>& moved) {
    summary_->setMoved(moved);
}

void DataPanel::showProgress(qint64 done, qint64 total, const QString& item) {
    bar_->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) bar_->setValue(static_cast<int>(done * 1000 / total));
    const core::Progress progress{static_cast<std::size_t>(done), static_cast<std::size_t>(total)};
    rate_.add(progress);
    if (total <= 0) {
        item_->setText(item);
        return;
    }
    const QLocale locale;
    QString count = tr("%1 of %2").arg(locale.toString(done), locale.toString(total));
    if (rate_.isKnown())
        count = tr("%1, %2/s, %3 left")
                    .arg(count, locale.toString(qRound64(rate_.perSecond())), durationText(rate_.secondsLeft()));
    item_->setText(item.isEmpty() ? count : tr("%1: %2").arg(item, count));
}

void DataPanel::showBusy(bool busy) {
    progress_->setVisible(busy);
    if (!busy && !changeWaits_) previews_->hide();
    if (!busy) return;
    message_->clear();
    rate_ = {};
    bar_->setRange(0, 0);
    item_->clear();
}

}  // namespace ui
