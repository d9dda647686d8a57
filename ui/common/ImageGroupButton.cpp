#include "ui/common/ImageGroupButton.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

#include "ui/jobs/DiskLook.h"

namespace ui {

ImageGroupButton::ImageGroupButton(const QString& title, const QString& help, QWidget* parent)
    : QPushButton(title, parent), title_(title) {
    setToolTip(help);
    setAccessibleName(title);
    setAcceptDrops(true);
    connect(this, &QPushButton::clicked, this, &ImageGroupButton::choose);
}

QString ImageGroupButton::groupName() const {
    if (files_.isEmpty()) return {};
    const QFileInfo first(files_.front());
    return files_.size() == 1 ? first.completeBaseName() : first.dir().dirName();
}

void ImageGroupButton::take(const QStringList& paths) {
    question_.ask([paths] { return imagesAmong(paths); }, [this](const QStringList& files) { setFiles(files); });
}

void ImageGroupButton::setFiles(const QStringList& files) {
    if (files.isEmpty()) {
        Q_EMIT refused(
            tr("None of these is an image; choose PNG, JPEG, WebP, GIF, HEIC, AVIF, BMP, TIFF or PNM files."));
        return;
    }
    files_ = files;
    setText(tr("%n images", nullptr, static_cast<int>(files_.size())));
    Q_EMIT chosen();
}

void ImageGroupButton::clear() {
    files_.clear();
    setText(title_);
}

void ImageGroupButton::choose() {
    auto* dialog = new QFileDialog(this, title_);
    dialog->setObjectName(objectName() + QStringLiteral("_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Images (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm *.ppm)"));
    connect(dialog, &QFileDialog::filesSelected, this, &ImageGroupButton::take);
    dialog->open();
}

void ImageGroupButton::dragEnterEvent(QDragEnterEvent* event) {
    if (event->source() != nullptr) return;  // a sample that is dragged out of the window
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile()) event->acceptProposedAction();
}

void ImageGroupButton::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) paths << url.toLocalFile();
    take(paths);
    event->acceptProposedAction();
}

}  // namespace ui
