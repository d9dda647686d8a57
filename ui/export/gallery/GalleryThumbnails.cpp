#include "ui/export/gallery/GalleryThumbnails.h"

#include <utility>

#include "core/exporting/gallery/GalleryThumbnail.h"
#include "ui/common/QtImage.h"

namespace ui {

namespace {

constexpr qsizetype kMostBytes = qsizetype{96} << 20;
constexpr qsizetype kLeastCost = 256;  // bytes of one without an image

QString keyOf(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

}  // namespace

GalleryThumbnails::GalleryThumbnails(QObject* parent) : QObject(parent), known_(kMostBytes) {}

void GalleryThumbnails::setInSight(const std::vector<File>& files) {
    if (files == inSight_) return;
    inSight_ = files;
    start();
}

void GalleryThumbnails::start() {
    std::vector<File> wanted;
    for (const File& file : inSight_)
        if (known_.object(keyOf(file.path)) == nullptr) wanted.push_back(file);
    if (wanted.empty()) return job_.drop();
    job_.start([this, wanted = std::move(wanted)](const std::stop_token& stop, const NewestJob::Post& post) {
        for (const File& file : wanted) {
            if (stop.stop_requested()) return;
            const core::GalleryThumbnail thumbnail = core::galleryThumbnail(file.path, file.image, kSide);
            const QImage image = toQImage(thumbnail.image);
            post([this, key = keyOf(file.path), image, isThere = thumbnail.isThere] {
                ++decoded_;
                known_.insert(key, new Known{image, !isThere}, image.sizeInBytes() + kLeastCost);
                Q_EMIT changed();
            });
        }
    });
}

QImage GalleryThumbnails::image(const std::filesystem::path& path) const {
    const Known* known = known_.object(keyOf(path));
    return known != nullptr ? known->image : QImage();
}

bool GalleryThumbnails::isMissing(const std::filesystem::path& path) const {
    const Known* known = known_.object(keyOf(path));
    return known != nullptr && known->isMissing;
}

void GalleryThumbnails::forgetAll() {
    known_.clear();
    start();
}

}  // namespace ui
