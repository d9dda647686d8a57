#include "ui/common/SavedFile.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include "core/files/FileProblem.h"
#include "ui/common/MessageLine.h"

namespace ui {

QString pathText(const QString& path) {
    return QString::fromStdString(core::quotedPath(path.toStdString()));
}

void showFolder(const QString& folder) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void tellWithFolder(MessageLine& line, const QString& sentence, const QString& folder) {
    line.offer(sentence, QCoreApplication::translate("ui::SavedFile", "Show in folder"),
               [folder] { showFolder(folder); });
}

void tellSaved(MessageLine& line, const QString& file) {
    tellWithFolder(line, QCoreApplication::translate("ui::SavedFile", "Saved %1.").arg(pathText(file)),
                   QFileInfo(file).absolutePath());
}

}  // namespace ui
