#include "ui/evaluate/EvaluateFields.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include "ui/common/ElidedLabel.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/text/ModelText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kSamplesStep = 1'000;

/// Places in the lists of choices.
enum EvaluatedWhat { kOpenModel, kImagesOfAnotherTool };
enum EvaluatedOn { kDatasetOfModel, kOpenDataset };
enum EvaluationFeatures { kImagoFeatures, kTorchScriptFeatures };

}  // namespace

EvaluateFields::EvaluateFields(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      form_(new QFormLayout(this)),
      what_(new ChoiceField(this)),
      name_(new ElidedLabel(this)),
      folder_(new QPushButton(icon(QStringLiteral("folder")), tr("Choose folder…"), this)),
      dataset_(new ChoiceField(this)),
      datasetName_(new ElidedLabel(this)),
      samples_(new IntegerField(this)),
      seed_(new IntegerField(this)),
      features_(new ChoiceField(this)),
      extractorFile_(new QPushButton(icon(QStringLiteral("open")), tr("Choose file…"), this)) {
    setObjectName(QStringLiteral("evaluate_fields"));
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setHorizontalSpacing(space::kLarge);
    form_->setVerticalSpacing(space::kMedium);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form_->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    buildSubject();
    buildNumbers();
    buildFeatures();
    showNames();
}

void EvaluateFields::addField(QWidget* field, const QString& name, const QString& label, const QString& help) {
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setToolTip(help);
    form_->addRow(label, field);
    form_->labelForField(field)->setToolTip(help);
}

void EvaluateFields::buildSubject() {
    what_->addItems({tr("The open model"), tr("Images of another tool")});
    addField(what_, QStringLiteral("evaluate_what"), tr("Evaluate"),
             tr("The model that is open, or images that any other tool has generated."));
    name_->setObjectName(QStringLiteral("evaluate_name"));
    name_->setProperty("muted", true);
    form_->addRow(tr("Model"), name_);
    folder_->setObjectName(QStringLiteral("evaluate_choose_images"));
    folder_->setToolTip(tr("Choose the folder with the images to evaluate."));
    form_->addRow(folder_);
    dataset_->addItems({tr("The model's dataset"), tr("The open dataset")});
    addField(dataset_, QStringLiteral("evaluate_dataset"), tr("Compare with"),
             tr("What the samples are compared with: the dataset that the model was trained on, with its edits at that "
                "time, or the dataset that is open."));
    datasetName_->setObjectName(QStringLiteral("evaluate_dataset_name"));
    datasetName_->setProperty("muted", true);
    form_->addRow(tr("Dataset"), datasetName_);
    connect(what_, &QComboBox::currentIndexChanged, this, &EvaluateFields::takeSubject);
    connect(dataset_, &QComboBox::currentIndexChanged, this, [this](int choice) {
        onOpenDataset_ = choice == kOpenDataset;
        takeSubject();
    });
    connect(folder_, &QPushButton::clicked, this, &EvaluateFields::chooseImages);
}

void EvaluateFields::buildNumbers() {
    samples_->setRange(EvaluateSettings::kFewestSamples, EvaluateSettings::kMostSamples);
    samples_->setGroupSeparatorShown(true);
    samples_->setSingleStep(kSamplesStep);
    addField(samples_, QStringLiteral("evaluate_samples"), tr("Samples"),
             tr("How many samples are generated, or chosen from the images. With fewer than 2,000, figures are rough, "
                "and some are not given."));
    seed_->setRange(0, EvaluateSettings::kLargestSeed);
    addField(seed_, QStringLiteral("evaluate_seed"), tr("Seed"),
             tr("Starting value of the random numbers: the same seed gives the same figures."));
    connect(samples_, &QSpinBox::valueChanged, this, &EvaluateFields::changed);
    connect(seed_, &QSpinBox::valueChanged, this, &EvaluateFields::changed);
}

void EvaluateFields::buildFeatures() {
    features_->addItems({tr("Imago features v1"), tr("TorchScript file")});
    addField(features_, QStringLiteral("evaluate_features"), tr("Features"),
             tr("The feature network that sets of samples are compared by: Imago's own, or a TorchScript file such as "
                "Inception, which takes images [N, 3, H, W] from 0 to 255 and gives features [N, D]."));
    extractorFile_->setObjectName(QStringLiteral("evaluate_choose_features"));
    form_->addRow(extractorFile_);
    connect(features_, &QComboBox::currentIndexChanged, this, &EvaluateFields::takeFeatures);
    connect(extractorFile_, &QPushButton::clicked, this, &EvaluateFields::chooseExtractor);
}

bool EvaluateFields::ofImages() const {
    return what_->currentIndex() == kImagesOfAnotherTool;
}

EvaluationOrder EvaluateFields::order() const {
    EvaluationOrder order;
    order.images = ofImages();
    order.imagesSource = images_.toStdString();
    order.onOpenDataset = order.images || onOpenDataset_;
    order.samples = static_cast<std::size_t>(samples_->value());
    order.seed = static_cast<std::uint64_t>(seed_->value());
    if (features_->currentIndex() == kTorchScriptFeatures) order.extractor = extractor_.toStdString();
    return order;
}

EvaluateSettings EvaluateFields::settings() const {
    const bool ownFeatures = features_->currentIndex() == kTorchScriptFeatures;
    return {samples_->value(), seed_->value(), onOpenDataset_, {}, ownFeatures ? extractor_ : QString()};
}

void EvaluateFields::setSettings(const EvaluateSettings& settings) {
    const QSignalBlocker noSamples(samples_);
    const QSignalBlocker noSeed(seed_);
    const QSignalBlocker noFeatures(features_);
    onOpenDataset_ = settings.onOpenDataset;
    samples_->setValue(static_cast<int>(settings.samples));
    seed_->setValue(static_cast<int>(settings.seed));
    extractor_ = settings.extractor;
    features_->setCurrentIndex(extractor_.isEmpty() ? kImagoFeatures : kTorchScriptFeatures);
    showNames();
}

void EvaluateFields::setImages(const QString& source) {
    images_ = source;
    const QSignalBlocker once(what_);
    what_->setCurrentIndex(kImagesOfAnotherTool);
    takeSubject();
}

void EvaluateFields::setEditable(bool editable) {
    for (QWidget* field : std::initializer_list<QWidget*>{what_, folder_, samples_, seed_, features_, extractorFile_})
        field->setEnabled(editable);
    dataset_->setEnabled(editable && !ofImages());
}

void EvaluateFields::takeSubject() {
    showNames();
    Q_EMIT changed();
}

void EvaluateFields::takeFeatures(int choice) {
    if (choice == kTorchScriptFeatures && extractor_.isEmpty()) chooseExtractor();
    takeSubject();
}

void EvaluateFields::chooseImages() {
    auto* dialog = new QFileDialog(this, tr("Images to evaluate"));
    dialog->setObjectName(QStringLiteral("evaluate_images_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &EvaluateFields::setImages);
    dialog->open();
}

void EvaluateFields::chooseExtractor() {
    auto* dialog = new QFileDialog(this, tr("Feature network"));
    dialog->setObjectName(QStringLiteral("evaluate_features_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("TorchScript (*.pt *.pth *.ts)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        extractor_ = file;
        takeSubject();
    });
    // Without a file, Imago's own network stays.
    connect(dialog, &QFileDialog::rejected, this, [this] {
        if (extractor_.isEmpty()) features_->setCurrentIndex(kImagoFeatures);
    });
    dialog->open();
}

void EvaluateFields::showNames() {
    const auto& model = session_.model();
    const auto& open = session_.dataset();
    const QString name = ofImages() ? QFileInfo(images_).fileName() : modelTitle(session_);
    const QString nameLabel = ofImages() ? tr("Folder") : tr("Model");
    qobject_cast<QLabel*>(form_->labelForField(name_))->setText(nameLabel);
    const QString none = ofImages() ? tr("No folder is chosen") : tr("No saved model is open");
    name_->setFullName(name.isEmpty() ? none : name);
    form_->setRowVisible(folder_, ofImages());
    form_->setRowVisible(extractorFile_, features_->currentIndex() == kTorchScriptFeatures);
    extractorFile_->setToolTip(extractor_.isEmpty() ? tr("Choose the TorchScript file of the feature network.")
                                                    : tr("Now: %1").arg(extractor_));
    const bool onOpen = ofImages() || onOpenDataset_;
    const QSignalBlocker quiet(dataset_);
    dataset_->setCurrentIndex(onOpen ? kOpenDataset : kDatasetOfModel);
    QString dataset = onOpen && open ? QString::fromStdString(open->name) : QString();
    if (!onOpen && model) dataset = QString::fromStdString(model->datasetName);
    datasetName_->setFullName(!dataset.isEmpty() ? dataset : onOpen ? tr("No dataset is open") : tr("Not known"));
}

}  // namespace ui
