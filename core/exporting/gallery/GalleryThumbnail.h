#pragma once

#include <filesystem>

#include "core/sample/image/Image.h"

namespace core {

/// What a gallery shows of a file or a folder.
struct GalleryThumbnail {
    bool isThere = false;
    Image image = {};  ///< at most as large as asked for; empty where there is none, or it cannot be read
};

/// What shows `file` in a gallery: the image, or the first frame of the video. Blocks. Throws Error that names the
/// file.
Image galleryImage(const std::filesystem::path& file);

/// Looks for `path` and reads the galleryImage() of `image`, which may be empty, as an image of at most `side` x `side`
/// pixels. Blocks; never throws for what is on the disk.
GalleryThumbnail galleryThumbnail(const std::filesystem::path& path, const std::filesystem::path& image, int side);

}  // namespace core
