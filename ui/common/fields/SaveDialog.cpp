#include "ui/common/fields/SaveDialog.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QRegularExpression>

#include "ui/jobs/DiskLook.h"
#include "ui/jobs/DiskQuestion.h"

namespace ui {

namespace {

/// The disk is asked meanwhile; what a person has typed or chosen until then stays.
void proposeFreeName(QFileDialog& dialog, const QString& name) {
    auto* question = new DiskQuestion(&dialog);
    const QString folder = dialog.directory().absolutePath();
    question->ask([folder, name] { return freeNameIn(folder, name); },
                  [&dialog, folder, name](const QString& free) {
                      const QString untouched = folder + QLatin1Char('/') + name;
                      if (free == name || dialog.selectedFiles() != QStringList{untouched}) return;
                      dialog.selectFile(free);
                      // Its field keeps what it shows while it has the focus.
                      auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
                      if (field == nullptr) return;
                      field->setText(free);
                      field->selectAll();
                  });
}

}  // namespace

void askForFile(QWidget* parent, const QString& title, const QString& suggestedName, const QString& filter,
                const std::function<void(const QString& file)>& chosen) {
    auto* dialog = new QFileDialog(parent, title);
    dialog->setObjectName(QStringLiteral("save_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    const auto useSuffixOf = [dialog](const QString& chosenFilter) {
        const auto suffix = QRegularExpression(QStringLiteral("\\*\\.(\\w+)")).match(chosenFilter);
        if (suffix.hasMatch()) dialog->setDefaultSuffix(suffix.captured(1));
    };
    useSuffixOf(filter);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, useSuffixOf);
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString& file) { chosen(file); });
    dialog->open();
    if (!suggestedName.contains(QLatin1Char('/'))) proposeFreeName(*dialog, suggestedName);
}

}  // namespace ui
