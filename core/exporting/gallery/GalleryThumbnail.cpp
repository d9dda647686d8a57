#include "core/exporting/gallery/GalleryThumbnail.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/dataset/ImageCheck.h"
#include "core/dataset/formats/VideoFrames.h"
#include "core/files/FileAccess.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/Resize.h"

namespace core {

Image galleryImage(const std::filesystem::path& file) {
    return isVideo(kindBytesOf(file)) ? firstFrame(file) : readImage(file);
}

GalleryThumbnail galleryThumbnail(const std::filesystem::path& path, const std::filesystem::path& image, int side) {
    checkFileAccess(path);
    std::error_code ignored;
    GalleryThumbnail thumbnail{std::filesystem::exists(path, ignored)};
    if (!thumbnail.isThere || image.empty()) return thumbnail;
    try {
        const Image whole = galleryImage(image);
        const int longest = std::max(whole.width(), whole.height());
        if (longest <= side) {
            thumbnail.image = whole;
        } else {
            const auto scaled = [&](int length) { return std::max(1, length * side / longest); };
            thumbnail.image = scaledPart(whole, {0, 0, whole.width(), whole.height()},
                                         {scaled(whole.height()), scaled(whole.width()), whole.channels()});
        }
    } catch (const Error&) {
        // It has no thumbnail.
    }
    return thumbnail;
}

}  // namespace core
