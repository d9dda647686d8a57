#include "ui/export/SampleDrag.h"

#include <QDrag>
#include <QDropEvent>
#include <QGuiApplication>
#include <QPixmap>
#include <QUrl>
#include <utility>

#include "core/exporting/FileNamePart.h"
#include "core/exporting/SampleFile.h"
#include "ui/common/QtImage.h"

namespace ui {

namespace {

constexpr int kDraggedSize = 128;  // pixels of the image under the pointer, at most

void dragIt(QWidget* from, QMimeData* data, const QImage& image) {
    auto* drag = new QDrag(from);  // goes by itself once it is dropped
    drag->setMimeData(data);
    drag->setPixmap(
        QPixmap::fromImage(image.scaled(kDraggedSize, kDraggedSize, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    drag->exec(Qt::CopyAction);
}

QString nameOf(const DraggedSample& sample) {
    const QString name = QString::fromStdString(core::sampleFileName(sample.recipe.value_or(core::Recipe())));
    const std::string title = core::fileNamePart(sample.title.toStdString());
    return title.empty() ? name : QStringLiteral("%1 %2").arg(name, QString::fromStdString(title));
}

}  // namespace

SampleMime::SampleMime(core::Latent point, core::ClassMix mix) : latent(std::move(point)), classes(std::move(mix)) {}

bool isFromHere(const QDropEvent& event) {
    return event.source() != nullptr || qobject_cast<const SampleMime*>(event.mimeData()) != nullptr;
}

SampleDrag::SampleDrag(QObject* parent, const QString& folder)
    : QObject(parent),
      held_([] { return QGuiApplication::mouseButtons().testFlag(Qt::LeftButton); }),
      carry_(dragIt),
      files_(folder) {}

void SampleDrag::setHands(Held held, Carry carry) {
    held_ = std::move(held);
    carry_ = std::move(carry);
}

void SampleDrag::begin(const DraggedSample& sample) {
    if (sample.image.empty()) return;
    const auto write = [this, name = nameOf(sample), image = sample.image, recipe = sample.recipe] {
        return files_.write(name, image, recipe);
    };
    question_.ask(write, [this, sample](const DraggedFiles::Written& written) {
        // Not from within the answer: a drag lasts until it is dropped.
        QMetaObject::invokeMethod(
            this, [this, sample, written] { carry(sample, written); }, Qt::QueuedConnection);
    });
}

void SampleDrag::carry(const DraggedSample& sample, const DraggedFiles::Written& written) {
    if (sample.from.isNull() || !held_()) return;
    auto* data = new SampleMime(sample.latent, sample.classes);
    const QImage image = toQImage(sample.image);
    data->setImageData(image);
    if (!written.png.isEmpty()) data->setData(QStringLiteral("image/png"), written.png);
    if (written.file.isEmpty()) {
        Q_EMIT failed(tr("Only the image is dragged, without a file. %1").arg(written.problem));
    } else {
        data->setUrls({QUrl::fromLocalFile(written.file)});
    }
    carry_(sample.from, data, image);
}

}  // namespace ui
