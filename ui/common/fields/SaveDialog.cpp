#include "ui/common/fields/SaveDialog.h"

#include <QFileDialog>
#include <QRegularExpression>

namespace ui {

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
}

}  // namespace ui
