#include "ui/export/ExportTargetField.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/common/fields/SaveDialog.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/jobs/DiskLook.h"

namespace ui {

ExportTargetField::ExportTargetField(QWidget* parent)
    : QWidget(parent),
      label_(new QLabel(this)),
      path_(new QLineEdit(this)),
      choose_(new QPushButton(icon(QStringLiteral("folder")), {}, this)) {
    path_->setObjectName(QStringLiteral("export_folder"));
    choose_->setObjectName(QStringLiteral("export_choose_folder"));
    label_->setBuddy(path_);
    // A path is long: it has the whole width.
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(label_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(path_, 1);
    row->addWidget(choose_);
    column->addLayout(row);
    connect(path_, &QLineEdit::textChanged, this, &ExportTargetField::changed);
    connect(choose_, &QPushButton::clicked, this, &ExportTargetField::choose);
}

void ExportTargetField::setExporter(const core::Exporter& exporter) {
    exporter_ = &exporter;
    const bool folder = exporter.writesFolder();
    label_->setText(folder ? tr("Folder") : tr("File"));
    path_->setAccessibleName(label_->text());
    path_->setToolTip(folder ? tr("A new or empty folder for the exported files.")
                             : tr("A new file for the export; an existing file is never replaced."));
    choose_->setAccessibleName(folder ? tr("Choose the folder") : tr("Choose the file"));
    choose_->setToolTip(folder ? tr("Choose the folder.") : tr("Choose the file."));
    renew();
}

QString ExportTargetField::path() const {
    return path_->text().trimmed();
}

void ExportTargetField::renew() {
    if (path_->text() == suggestion_) suggest();
}

void ExportTargetField::suggest() {
    const QString ending = exporter_->writesFolder() ? QString() : QString::fromStdString(exporter_->endings.front());
    question_.ask([ending] { return ending.isEmpty() ? freeFolderForSamples() : freeFileForSamples(ending); },
                  [this](const QString& free) {
                      // Somebody may have named another one meanwhile.
                      if (path_->text() == std::exchange(suggestion_, free)) path_->setText(free);
                  });
}

void ExportTargetField::choose() {
    if (exporter_->writesFolder()) {
        chooseFolder();
    } else {
        chooseFile();
    }
}

void ExportTargetField::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Folder for the export"));
    dialog->setObjectName(QStringLiteral("export_folder_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, path_, &QLineEdit::setText);
    dialog->open();
}

void ExportTargetField::chooseFile() {
    QStringList patterns;
    for (const std::string& ending : exporter_->endings)
        patterns << QStringLiteral("*.") + QString::fromStdString(ending);
    askForFile(this, tr("File for the export"), path(),
               coreText(exporter_->label) + QStringLiteral(" (") + patterns.join(QLatin1Char(' ')) + QLatin1Char(')'),
               [this](const QString& file) { path_->setText(file); });
}

}  // namespace ui
