#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/sample/Sample.h"

namespace core {

enum class ImageFileFormat { png, jpeg, webp };

/// How an image becomes a file.
struct ImageEncoding {
    ImageFileFormat format = ImageFileFormat::png;
    int quality = 95;       ///< of JPEG, and of WebP that is not lossless: 1 to 100
    bool lossless = false;  ///< of WebP; PNG always is

    bool operator==(const ImageEncoding&) const = default;
};

/// "png", "jpeg", "webp": in files and on the command line.
std::string idOf(ImageFileFormat format);
/// Throws Error that lists the known ones.
ImageFileFormat imageFileFormat(const std::string& id);

/// What the names of such files end in, without the dot: "png", "jpg", "webp".
std::string endingOf(ImageFileFormat format);

/// The file's bytes: PNG with all that the sample holds, WebP with 8 bits and opacity, JPEG with 8 bits and over white.
/// The same sample gives the same bytes. Throws Error where it is no image, or cannot be encoded so.
std::vector<std::uint8_t> encodeImage(const Sample& image, const ImageEncoding& encoding);

}  // namespace core
