#include "ui/panels/ExportForm.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <limits>

#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ChoiceField.h"
#include "ui/widgets/CoreText.h"
#include "ui/widgets/NumberFields.h"

namespace ui {

namespace {

constexpr int kMaximumCount = 1'000'000;
constexpr int kMaximumEnlarge = 16;
constexpr double kMaximumTemperature = 2.0;

/// `parent`/NAME, numbered where that is taken: an image set only goes into a folder of its own.
QString freeFolder(const QString& parent) {
    return QString::fromStdString(core::freeFolder(parent.toStdString(), "imago-images").string());
}

}  // namespace

ExportForm::ExportForm(QWidget* parent)
    : QFrame(parent),
      count_(new IntegerField(this)),
      seed_(new IntegerField(this)),
      temperature_(new RealField(this)),
      enlarge_(new IntegerField(this)),
      format_(new ChoiceField(this)),
      folder_(new QLineEdit(this)) {
    setObjectName(QStringLiteral("exportForm"));
    const core::ImageSetOptions usual;
    count_->setRange(1, kMaximumCount);
    count_->setValue(usual.count);
    seed_->setRange(0, std::numeric_limits<int>::max());
    seed_->setValue(static_cast<int>(usual.seed));
    temperature_->setScale(0, kMaximumTemperature, usual.temperature);
    temperature_->setValue(usual.temperature);
    enlarge_->setRange(1, kMaximumEnlarge);
    enlarge_->setValue(usual.enlarge);
    enlarge_->setPrefix(tr("× "));
    for (const core::ImageSetFormat& format : core::imageSetFormats()) {
        format_->addItem(coreText(format.label), QString::fromLatin1(format.id));
        format_->setItemData(format_->count() - 1, coreText(format.help), Qt::ToolTipRole);
    }

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space::kMedium);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addField(form, tr("Pictures"), count_, QStringLiteral("exportCount"),
             tr("How many pictures are drawn and written, up to one million."));
    addField(form, tr("Seed"), seed_, QStringLiteral("exportSeed"),
             tr("The number from which the random points come: the same model, seed and temperature always give the "
                "same pictures."));
    addField(form, tr("Temperature"), temperature_, QStringLiteral("exportTemperature"),
             tr("How far from the middle of latent space the points lie: 1 is as the model learned it, less gives more "
                "typical pictures, more gives stranger ones."));
    addField(form, tr("Enlargement"), enlarge_, QStringLiteral("exportEnlarge"),
             tr("Writes every pixel of the model as a square block with sides of this many pixels."));
    addField(form, tr("Format"), format_, QStringLiteral("exportFormat"),
             tr("The kind of file that each picture is written as."));
    auto* folderRow = makeFolderRow();
    auto* folderLabel = new QLabel(tr("Folder"), this);
    folderLabel->setBuddy(folder_);
    form->addRow(folderLabel, folderRow);

    for (IntegerField* field : {count_, seed_})
        connect(field, &QSpinBox::valueChanged, this, &ExportForm::choiceChanged);
    connect(temperature_, &QDoubleSpinBox::valueChanged, this, &ExportForm::choiceChanged);
}

void ExportForm::addField(QFormLayout* form, const QString& label, QWidget* field, const QString& name,
                          const QString& help) {
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setToolTip(help);
    form->addRow(label, field);
}

QWidget* ExportForm::makeFolderRow() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    folder_->setObjectName(QStringLiteral("exportFolder"));
    folder_->setAccessibleName(tr("Folder for the pictures"));
    folder_->setToolTip(
        tr("Where the pictures go: a new or an empty folder. A table of all points is written beside them."));
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    setFolder(freeFolder(pictures.isEmpty() ? QDir::homePath() : pictures));
    auto* choose = new QPushButton(icon(QStringLiteral("folder")), tr("Choose…"), row);
    choose->setObjectName(QStringLiteral("exportChooseFolder"));
    choose->setAccessibleName(tr("Choose the folder for the pictures"));
    choose->setToolTip(
        tr("Opens a dialog to choose the folder. In one that has files already, a new folder is proposed."));
    connect(choose, &QPushButton::clicked, this, &ExportForm::chooseFolder);
    layout->addWidget(folder_, 1);
    layout->addWidget(choose);
    return row;
}

void ExportForm::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Folder for the pictures"), QFileInfo(folder()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& chosen) { setFolder(QDir(chosen).isEmpty() ? chosen : freeFolder(chosen)); });
    dialog->open();
}

core::ImageSetOptions ExportForm::options() const {
    core::ImageSetOptions options;
    options.count = count_->value();
    options.seed = static_cast<std::uint64_t>(seed_->value());
    options.temperature = temperature_->value();
    options.enlarge = enlarge_->value();
    options.format = format_->currentData().toString().toStdString();
    return options;
}

QString ExportForm::folder() const {
    return QDir::fromNativeSeparators(folder_->text().trimmed());
}

void ExportForm::setFolder(const QString& folder) {
    folder_->setText(QDir::toNativeSeparators(folder));
}

}  // namespace ui
