#include "ui/data/DataPanel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/common/MessageLine.h"
#include "ui/common/PanelScroll.h"
#include "ui/common/fields/ParameterForm.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/data/DatasetSources.h"
#include "ui/data/DatasetSummary.h"
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
      form_(new ParameterForm(this, QStringLiteral("data_"))),
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
    form_->setParameters(core::importParameters());
    column->addWidget(form_);
    connect(form_, &ParameterForm::changed, this, &DataPanel::reopen);
}

void DataPanel::buildProgress(QVBoxLayout* column) {
    bar_->setObjectName(QStringLiteral("data_progress"));
    bar_->setAccessibleName(tr("Reading the dataset"));
    bar_->setToolTip(tr("How much of the dataset has been read."));
    bar_->setTextVisible(false);
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
    const QSignalBlocker quiet(form_);
    form_->setSettings(dataset->importSettings);
    memory_.remember(QString::fromStdString(dataset->source), importKind(), {&dataset->importSettings});
}

void DataPanel::open(const QString& source) {
    core::Settings settings = session_.dataset() ? core::Settings(core::importParameters()) : form_->settings();
    memory_.recall(source, importKind(), {&settings});
    {
        const QSignalBlocker quiet(form_);
        form_->setSettings(settings);
    }
    read(source);
}

void DataPanel::read(const QString& source) {
    message_->clear();
    source_ = source;
    datasets_.open(source, form_->settings());
}

void DataPanel::reopen() {
    if (datasets_.busy()) {
        read(source_);
    } else if (session_.dataset()) {
        read(QString::fromStdString(session_.dataset()->source));
    }
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

void DataPanel::showProgress(qint64 done, qint64 total, const QString& item) {
    bar_->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) bar_->setValue(static_cast<int>(done * 1000 / total));
    item_->setText(item);
}

void DataPanel::showBusy(bool busy) {
    progress_->setVisible(busy);
    if (!busy) return;
    message_->clear();
    bar_->setRange(0, 0);
    item_->clear();
}

}  // namespace ui
