#include "ui/explore/ModelPanel.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/metric/Metric.h"
#include "core/model/ModelFamily.h"
#include "core/project/ModelFolder.h"
#include "core/sample/Modality.h"
#include "ui/common/MessageLine.h"
#include "ui/common/SavedFile.h"
#include "ui/common/text/BreakableText.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MeasureText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/text/ModelText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

const QChar kNothing(0x2013);  // an en dash where there is no value
QString placeHelp() {
    return ModelPanel::tr("Folder of the model on this computer.");
}
const auto kEmbedded = QStringLiteral(":embedded");

QString familyLabel(const std::string& id) {
    const core::ModelFamily* family = core::findFamily(id);
    return family != nullptr ? coreText(family->label) : QString::fromStdString(id);
}

/// The most important measure: "−ELBO 236.0 ± 0.8 nats".
QString testText(const core::TestResult& test) {
    if (test.values.empty()) return kNothing;
    const core::MeasuredValue& first = test.values.front();
    const core::Measure* measure = core::findMeasure(first.name);
    const QString number = measureText(QLocale(), first);
    if (measure == nullptr) return number;
    return QStringList{coreText(measure->label), number, coreText(measure->unit)}.join(QLatin1Char(' ')).trimmed();
}

}  // namespace

ModelPanel::ModelPanel(Session& session, ModelController& models, TrainingController& training, Theme& theme,
                       QWidget* parent)
    : QWidget(parent),
      session_(session),
      models_(models),
      training_(training),
      form_(new QFormLayout),
      message_(new MessageLine(theme, this)),
      open_(new QPushButton(icon(QStringLiteral("open")), tr("Open model…"), this)),
      pretrained_(new QPushButton(icon(QStringLiteral("imago")), tr("Open pre-trained"), this)),
      save_(new QPushButton(icon(QStringLiteral("save")), tr("Save a copy…"), this)) {
    setObjectName(QStringLiteral("model_panel"));
    message_->setObjectName(QStringLiteral("model_message"));
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setHorizontalSpacing(space::kLarge);
    form_->setVerticalSpacing(space::kSmall + 2);
    form_->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    name_ = addRow(QStringLiteral("model_name"), tr("Name"), tr("The model that is open."));
    family_ = addRow(QStringLiteral("model_family"), tr("Model"), tr("The architecture of the model."));
    image_ = addRow(QStringLiteral("model_image"), tr("Samples"), tr("Size of the generated samples, in pixels."));
    latent_ = addRow(QStringLiteral("model_latent"), tr("Latent space"),
                     tr("Number of latent dimensions, each with a slider. Active ones change the sample."));
    parameters_ = addRow(QStringLiteral("model_parameters"), tr("Parameters"), tr("Number of weights of the model."));
    dataset_ = addRow(QStringLiteral("model_dataset"), tr("Dataset"), tr("The dataset that it was trained on."));
    start_ = addRow(QStringLiteral("model_start"), tr("Started from"),
                    tr("The model whose weights its training started from, instead of random ones."));
    test_ = addRow(QStringLiteral("model_test"), tr("Test"), testHelp(false));
    place_ = addRow(QStringLiteral("model_place"), tr("Saved in"), placeHelp());
    name_->setProperty("heading", true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kLarge, space::kPanel, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addLayout(form_);
    column->addSpacing(space::kMedium);
    buildButtons();
    column->addWidget(open_);
    column->addWidget(pretrained_);
    column->addWidget(save_);
    column->addWidget(message_);
    column->addStretch(1);

    connect(&session_, &Session::modelChanged, this, &ModelPanel::showModel);
    connect(&session_, &Session::latentSpaceChanged, this, &ModelPanel::showModel);
    connect(&models_, &ModelController::busyChanged, this, [this](bool busy) {
        if (busy) message_->clear();
        showButtons();
    });
    connect(&training_, &TrainingController::stateChanged, this, &ModelPanel::showModel);
    connect(&models_, &ModelController::failed, message_, &MessageLine::showError);
    connect(&models_, &ModelController::evaluationsLeftOut, message_, &MessageLine::showError);
    connect(&models_, &ModelController::saved, this, [this](const QString& folder) { tellSaved(*message_, folder); });
    showModel();
}

QString ModelPanel::untestedText(const core::SavedModel& model) {
    switch (core::momentOf(model)) {
        case core::ModelMoment::end:
            return tr("Not measured: stopped before the test, or too few test images");
        case core::ModelMoment::stop:
            return tr("Not measured: stopped before the end");
        case core::ModelMoment::underway:
            return tr("Not measured: weights from before the end of training");
    }
    return {};
}

QString ModelPanel::testHelp(bool onValidation) {
    return onValidation ? tr("Results on the validation images, since the dataset has no test images: the mean over "
                             "all of them, with its standard error. They were not trained on, but may have been used "
                             "to select the weights.")
                        : tr("Results on the test images, which were not used in training: the mean over all of them, "
                             "with its standard error.");
}

void ModelPanel::showTestSet(bool onValidation) {
    const QString title = onValidation ? tr("Validation") : tr("Test");
    auto* label = qobject_cast<QLabel*>(form_->labelForField(test_));
    label->setText(title);
    label->setToolTip(testHelp(onValidation));
    test_->setAccessibleName(title);
    test_->setToolTip(testHelp(onValidation));
}

QLabel* ModelPanel::addRow(const QString& name, const QString& label, const QString& help) {
    auto* title = new QLabel(label, this);
    title->setProperty("muted", true);
    title->setToolTip(help);
    auto* value = new QLabel(kNothing, this);
    value->setObjectName(name);
    value->setAccessibleName(label);
    value->setToolTip(help);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form_->addRow(title, value);
    return value;
}

void ModelPanel::buildButtons() {
    open_->setObjectName(QStringLiteral("model_open"));
    open_->setToolTip(tr("Opens a trained model: choose its folder."));
    pretrained_->setObjectName(QStringLiteral("model_open_pretrained"));
    pretrained_->setToolTip(tr("Opens the Fashion-MNIST model that comes with Imago."));
    save_->setObjectName(QStringLiteral("model_save"));
    save_->setToolTip(tr("Saves the open model to another folder."));
    connect(open_, &QPushButton::clicked, this, &ModelPanel::chooseModel);
    connect(pretrained_, &QPushButton::clicked, this, [this] { open(kEmbedded); });
    connect(save_, &QPushButton::clicked, this, &ModelPanel::chooseSaveFolder);
}

void ModelPanel::chooseModel() {
    auto* dialog = new QFileDialog(this, tr("Open a model folder"));
    dialog->setObjectName(QStringLiteral("open_model_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &ModelPanel::open);
    dialog->open();
}

void ModelPanel::chooseSaveFolder() {
    if (!session_.model()) return;
    auto* dialog = new QFileDialog(this, tr("Save the model to a new folder"));
    dialog->setObjectName(QStringLiteral("save_model_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // A folder that is there and not empty is refused with a sentence.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->selectFile(QStringLiteral("model"));
    connect(dialog, &QFileDialog::fileSelected, &models_, &ModelController::saveAs);
    dialog->open();
}

void ModelPanel::showModel() {
    const auto& model = session_.model();
    const core::SnapshotPointer& snapshot = session_.snapshot();
    for (auto* label : {name_, family_, image_, latent_, parameters_, dataset_, test_, place_})
        label->setText(kNothing);
    showTestSet(false);
    form_->setRowVisible(start_, model && model->startedFrom);
    place_->setToolTip(placeHelp());
    showButtons();
    if (!snapshot) {
        name_->setText(tr("No model is open"));
        return;
    }
    family_->setText(familyLabel(snapshot->spec().family));
    image_->setText(messageText(core::describe(snapshot->spec().sample)));
    const auto& statistics = snapshot->statistics();
    const QString dimensions = tr("%Ln dimensions", nullptr, snapshot->latentSize());
    latent_->setText(statistics.meanKl.empty() || !model
                         ? dimensions
                         : tr("%1, %2").arg(dimensions, tr("%n active", nullptr, statistics.activeCount())));
    parameters_->setText(locale().toString(static_cast<qlonglong>(snapshot->parameterCount())));
    if (!model) {
        const bool failed = training_.canStart();
        if (!training_.datasetName().empty())
            dataset_->setText(breakable(QString::fromStdString(training_.datasetName())));
        test_->setText(failed ? tr("Not measured: the training failed") : tr("Not measured yet: in training"));
        name_->setText(failed ? tr("From a failed training") : tr("In training"));
        place_->setText(failed ? tr("Not saved; the run keeps its last checkpoint")
                               : tr("A new folder, when the training ends"));
        return;
    }
    dataset_->setText(breakable(QString::fromStdString(model->datasetName)));
    if (model->startedFrom) start_->setText(breakable(QString::fromStdString(model->startedFrom->name)));
    test_->setText(model->test.images > 0 ? testText(model->test) : untestedText(*model));
    showTestSet(model->test.images > 0 && model->test.onValidation);
    const QString& path = session_.modelPath();
    name_->setText(breakable(modelTitle(session_)));
    if (session_.modelIsEmbedded()) {
        place_->setText(tr("Part of Imago"));
    } else if (session_.modelUnsaved()) {
        place_->setText(session_.modelDeleted() ? tr("Not saved: its run was deleted") : tr("Not saved yet"));
    } else {
        const QString folder = QString::fromStdString(core::modelFolderOf(path.toStdString()).string());
        // Zero-width spaces let a long path break at its slashes.
        place_->setText(QDir::toNativeSeparators(folder).replace(QLatin1Char('/'), QStringLiteral("/\u200b")));
        place_->setToolTip(folder);
    }
}

void ModelPanel::open(const QString& path) {
    if (training_.canStart()) {
        models_.open(path);
    } else {
        message_->showError(tr("A model is being trained. Stop the training (Shift+F5) to open another model."));
    }
}

void ModelPanel::showButtons() {
    const bool free = !models_.busy() && training_.canStart();
    open_->setEnabled(free);
    pretrained_->setEnabled(free);
    save_->setEnabled(!models_.busy() && session_.model() != nullptr);
}

}  // namespace ui
