#include "ui/app/StatusBar.h"

#include <QLabel>
#include <QLocale>

#include "core/device/Device.h"
#include "core/model/ModelFamily.h"
#include "core/sample/Modality.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

StatusBar::StatusBar(const Session& session, const TrainingController& training, const DatasetController& datasets,
                     const ModelController& models, const EvaluateController& evaluation,
                     const ExportController& exports, const KeptStore& store, QWidget* parent)
    : QStatusBar(parent),
      session_(session),
      training_(training),
      datasets_(datasets),
      models_(models),
      evaluation_(evaluation),
      exports_(exports),
      store_(store) {
    setObjectName(QStringLiteral("statusBar"));
    setSizeGripEnabled(false);
    dataset_ = addField(QStringLiteral("statusDataset"), tr("The open dataset"));
    model_ = addField(QStringLiteral("statusModel"), tr("The open model"));
    activity_ = addField(QStringLiteral("statusActivity"), tr("Current activity"), 1);
    unsaved_ = addField(QStringLiteral("statusUnsaved"), tr("Changes that could not be saved yet"));
    device_ =
        addField(QStringLiteral("statusDevice"), tr("The device used for computation, and the number of threads"));
    memory_ = addField(QStringLiteral("statusMemory"), tr("Memory used by Imago"));
    const int cores = core::coreCount();
    device_->setText(tr("CPU, %n thread(s)", nullptr, cores));
    const QString memory = QLocale().formattedDataSize(static_cast<qint64>(core::totalMemory()), 0);
    device_->setToolTip(tr("%1, %2 of memory").arg(QString::fromStdString(core::deviceName()), memory));

    connect(&session_, &Session::datasetChanged, this, &StatusBar::showDataset);
    connect(&session_, &Session::modelChanged, this, &StatusBar::showModel);
    connect(&session_, &Session::latentSpaceChanged, this, &StatusBar::showModel);
    connect(&training_, &TrainingController::stateChanged, this, &StatusBar::showActivity);
    connect(&training_, &TrainingController::statusChanged, this, &StatusBar::showActivity);
    connect(&datasets_, &DatasetController::busyChanged, this, &StatusBar::showActivity);
    connect(&models_, &ModelController::busyChanged, this, &StatusBar::showActivity);
    connect(&evaluation_, &EvaluateController::changed, this, &StatusBar::showActivity);
    connect(&exports_, &ExportController::busyChanged, this, &StatusBar::showActivity);
    connect(&store_, &KeptStore::changed, this, &StatusBar::showUnsaved);
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
    // The middle one gives way: a long text of it must not make the window wider.
    if (stretch > 0) label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(label, stretch);
    return label;
}

void StatusBar::showDataset() {
    const auto& dataset = session_.dataset();
    dataset_->setText(dataset
                          ? tr("%1: %Ln images, %2", nullptr, static_cast<int>(dataset->size()))
                                .arg(QString::fromStdString(dataset->name), messageText(core::describe(dataset->spec)))
                          : tr("No dataset"));
}

void StatusBar::showModel() {
    const auto& snapshot = session_.snapshot();
    if (!snapshot) {
        model_->setText(tr("No model"));
        return;
    }
    const QString family = coreText(core::modelFamily(snapshot->spec().family).shortLabel);
    const QString size = tr("%Ln latent dimensions", nullptr, snapshot->latentSize());
    model_->setText(session_.model() ? tr("%1, %2").arg(family, size) : tr("%1, %2, training").arg(family, size));
}

void StatusBar::showActivity() {
    QStringList running;
    if (training_.state() == TrainingState::paused) running << tr("Training paused");
    if (training_.state() == TrainingState::stopping) running << tr("Saving the model");
    if (training_.state() == TrainingState::running)
        running << tr("Training, %1 images/s").arg(QLocale().toString(qRound(training_.status().imagesPerSecond)));
    if (datasets_.busy()) running << tr("Loading the dataset");
    if (models_.busy()) running << tr("Opening the model");
    if (evaluation_.busy())
        running << (evaluation_.work() == EvaluateWork::classifier ? tr("Training a classifier, %1%")
                                                                   : tr("Evaluating, %1%"))
                       .arg(evaluation_.percent());
    if (exports_.busy()) running << tr("Exporting");
    const QString idle = tip_.isEmpty() ? tr("Ready") : tip_;
    activity_->setText(running.isEmpty() ? idle : running.join(QStringLiteral(" · ")));
}

void StatusBar::showTip(const QString& tip) {
    tip_ = tip;
    showActivity();
}

void StatusBar::showUnsaved() {
    const QString trouble = store_.trouble();
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
