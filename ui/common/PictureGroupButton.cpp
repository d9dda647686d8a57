#include "ui/common/PictureGroupButton.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

#include "ui/jobs/DiskLook.h"

namespace ui {

PictureGroupButton::PictureGroupButton(const QString& title, const QString& help, QWidget* parent)
    : QPushButton(title, parent), title_(title) {
    setToolTip(help);
    setAccessibleName(title);
    setAcceptDrops(true);
    connect(this, &QPushButton::clicked, this, &PictureGroupButton::choose);
}

QString PictureGroupButton::groupName() const {
    if (files_.isEmpty()) return {};
    const QFileInfo first(files_.front());
    return files_.size() == 1 ? first.completeBaseName() : first.dir().dirName();
}

void PictureGroupButton::take(const QStringList& paths) {
    question_.ask([paths] { return picturesAmong(paths); }, [this](const QStringList& files) { setFiles(files); });
}

void PictureGroupButton::setFiles(const QStringList& files) {
    if (files.isEmpty()) {
        Q_EMIT refused(tr("There is no picture among these; choose PNG, JPEG, WebP, BMP, TIFF or PNM files."));
        return;
    }
    files_ = files;
    setText(tr("%n pictures", nullptr, static_cast<int>(files_.size())));
    Q_EMIT chosen();
}

void PictureGroupButton::clear() {
    files_.clear();
    setText(title_);
}

void PictureGroupButton::choose() {
    auto* dialog = new QFileDialog(this, title_);
    dialog->setObjectName(objectName() + QStringLiteral("_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm *.ppm)"));
    connect(dialog, &QFileDialog::filesSelected, this, &PictureGroupButton::take);
    dialog->open();
}

void PictureGroupButton::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile()) event->acceptProposedAction();
}

void PictureGroupButton::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) paths << url.toLocalFile();
    take(paths);
    event->acceptProposedAction();
}

}  // namespace ui
