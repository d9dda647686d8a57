#include "ui/app/StatusBar.h"

#include <QLabel>
#include <QLocale>

#include "core/device/Device.h"
#include "core/model/ModelFamily.h"
#include "core/sample/Modality.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"

namespace ui {

StatusBar::StatusBar(StudioParts& parts, QWidget* parent) : QStatusBar(parent), parts_(parts) {
    setObjectName(QStringLiteral("statusBar"));
    setSizeGripEnabled(false);
    dataset_ = addField(QStringLiteral("statusDataset"), tr("The open dataset"));
    model_ = addField(QStringLiteral("statusModel"), tr("The open model"));
    activity_ = addField(QStringLiteral("statusActivity"), tr("What is running"), 1);
    unsaved_ = addField(QStringLiteral("statusUnsaved"), tr("What you kept and could not be saved yet"));
    device_ = addField(QStringLiteral("statusDevice"), tr("The processor that computes, and the threads it uses"));
    memory_ = addField(QStringLiteral("statusMemory"), tr("Memory that Imago holds"));
    const int cores = core::coreCount();
    device_->setText(tr("CPU, %n thread(s)", nullptr, cores));
    const QString memory = QLocale().formattedDataSize(static_cast<qint64>(core::totalMemory()), 0);
    device_->setToolTip(tr("%1, %2 of memory").arg(QString::fromStdString(core::deviceName()), memory));

    connect(&parts.session, &Session::datasetChanged, this, &StatusBar::showDataset);
    connect(&parts.session, &Session::modelChanged, this, &StatusBar::showModel);
    connect(&parts.session, &Session::latentSpaceChanged, this, &StatusBar::showModel);
    connect(&parts.training, &TrainingController::stateChanged, this, &StatusBar::showActivity);
    connect(&parts.training, &TrainingController::statusChanged, this, &StatusBar::showActivity);
    connect(&parts.datasets, &DatasetController::busyChanged, this, &StatusBar::showActivity);
    connect(&parts.models, &ModelController::busyChanged, this, &StatusBar::showActivity);
    connect(&parts.exports, &ExportController::busyChanged, this, &StatusBar::showActivity);
    connect(&parts.project.store(), &KeptStore::changed, this, &StatusBar::showUnsaved);
    connect(&memoryTimer_, &QTimer::timeout, this, &StatusBar::showMemory);
    memoryTimer_.start(2000);
    showDataset();
    showModel();
    showActivity();
    showMemory();
    showUnsaved();
}

QLabel* StatusBar::addField(const QString& name, const QString& help, int stretch) {
    auto* label = new QLabel(this);
    label->setObjectName(name);
    label->setToolTip(help);
    label->setAccessibleName(help);
    label->setContentsMargins(space::kMedium, 2, space::kMedium, 2);
    addWidget(label, stretch);
    return label;
}

void StatusBar::showDataset() {
    const auto& dataset = parts_.session.dataset();
    dataset_->setText(dataset
                          ? tr("%1: %Ln pictures, %2", nullptr, static_cast<int>(dataset->size()))
                                .arg(QString::fromStdString(dataset->name), messageText(core::describe(dataset->spec)))
                          : tr("No dataset"));
}

void StatusBar::showModel() {
    const auto& snapshot = parts_.session.snapshot();
    if (!snapshot) {
        model_->setText(tr("No model"));
        return;
    }
    const QString family = coreText(core::modelFamily(snapshot->spec().family).shortLabel);
    const QString size = tr("%Ln latent dimensions", nullptr, snapshot->latentSize());
    model_->setText(parts_.session.model() ? tr("%1, %2").arg(family, size) : tr("%1, %2, training").arg(family, size));
}

void StatusBar::showActivity() {
    QStringList running;
    if (parts_.training.state() == TrainingState::paused) running << tr("Training paused");
    if (parts_.training.state() == TrainingState::stopping) running << tr("Saving the model");
    if (parts_.training.state() == TrainingState::running)
        running
            << tr("Training, %1 images/s").arg(QLocale().toString(qRound(parts_.training.status().imagesPerSecond)));
    if (parts_.datasets.busy()) running << tr("Loading the dataset");
    if (parts_.models.busy()) running << tr("Opening the model");
    if (parts_.exports.busy()) running << tr("Exporting");
    activity_->setText(running.isEmpty() ? tr("Ready") : running.join(QStringLiteral(" · ")));
}

void StatusBar::showUnsaved() {
    const QString trouble = parts_.project.store().trouble();
    unsaved_->setVisible(!trouble.isEmpty());
    unsaved_->setText(tr("Not saved yet"));
    // Long sentences: as rich text they are broken.
    unsaved_->setToolTip(QStringLiteral("<qt>%1</qt>").arg(trouble.toHtmlEscaped()));
    unsaved_->setAccessibleDescription(trouble);
}

void StatusBar::showMemory() {
    memory_->setText(QLocale().formattedDataSize(static_cast<qint64>(core::residentMemory()), 0));
}

}  // namespace ui
