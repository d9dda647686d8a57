#include "ui/app/NewProjectDialog.h"

#include <QDir>

namespace ui {

NewProjectDialog::NewProjectDialog(QWidget* parent) : QFileDialog(parent, tr("New project")) {
    setObjectName(QStringLiteral("new_project_dialog"));
    // The mode for folders has no button for a name that is not there yet.
    setFileMode(QFileDialog::AnyFile);
    setAcceptMode(QFileDialog::AcceptSave);
    setFilter(QDir::AllDirs | QDir::Drives | QDir::NoDotAndDotDot);
    setOption(QFileDialog::DontConfirmOverwrite);
    setLabelText(QFileDialog::FileName, tr("Folder name:"));
    setLabelText(QFileDialog::Accept, tr("Create"));
}

// QFileDialog would step into a folder that is there; whoever hears of the choice says what is wrong with it.
void NewProjectDialog::accept() {
    const QStringList chosen = selectedFiles();
    if (chosen.isEmpty()) return;
    Q_EMIT fileSelected(chosen.front());
    QDialog::accept();
}

}  // namespace ui
