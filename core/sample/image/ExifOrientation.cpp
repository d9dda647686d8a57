#include "core/sample/image/ExifOrientation.h"

#include <opencv2/core.hpp>

#include "core/sample/image/ByteReading.h"
#include "core/sample/image/OpenCvImage.h"

namespace core {

namespace {

constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::string_view kExifMark("Exif\0\0", 6);

/// Of EXIF data, which have the form of a TIFF file.
int orientationIn(ByteSpan exif) {
    if (hasText(exif, 0, kExifMark)) exif = exif.subspan(kExifMark.size());  // some put it before WebP's and PNG's too
    const bool bigEndian = hasText(exif, 0, "MM");
    if (!bigEndian && !hasText(exif, 0, "II")) return 1;
    const std::size_t directory = numberAt(exif, 4, 4, bigEndian);
    const std::size_t entries = numberAt(exif, directory, 2, bigEndian);
    for (std::size_t entry = 0; entry < entries; ++entry) {
        const std::size_t at = directory + 2 + entry * 12;
        if (numberAt(exif, at, 2, bigEndian) != kOrientationTag) continue;
        const std::uint32_t value = numberAt(exif, at + 8, 2, bigEndian);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

ByteSpan part(ByteSpan bytes, std::size_t at, std::size_t size) {
    if (at >= bytes.size()) return {};
    return bytes.subspan(at, std::min(size, bytes.size() - at));
}

/// The segment APP1 before the compressed data.
ByteSpan exifOfJpeg(ByteSpan bytes) {
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        const std::uint8_t marker = bytes[at + 1];
        if (bytes[at] != 0xFF || marker == 0xFF || marker == 0) {
            ++at;
            continue;
        }
        if (marker == 0xDA || marker == 0xD9) break;
        const std::size_t length = bigAt(bytes, at + 2, 2);
        if (marker == 0xE1 && hasText(bytes, at + 4, kExifMark)) return part(bytes, at + 4, length - 2);
        const bool alone = marker == 1 || (marker >= 0xD0 && marker <= 0xD8);
        at += alone ? 2 : 2 + length;
    }
    return {};
}

ByteSpan exifOfPng(ByteSpan bytes) {
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const std::size_t size = bigAt(bytes, at, 4);
        if (hasText(bytes, at + 4, "eXIf")) return part(bytes, at + 8, size);
        at += 12 + size;
    }
    return {};
}

ByteSpan exifOfWebp(ByteSpan bytes) {
    for (std::size_t at = 12; at + 8 <= bytes.size();) {
        const std::size_t size = littleAt(bytes, at + 4, 4);
        if (hasText(bytes, at, "EXIF")) return part(bytes, at + 8, size);
        at += 8 + size + size % 2;
    }
    return {};
}

}  // namespace

int exifOrientation(ByteSpan bytes) {
    if (hasText(bytes, 0, "\xFF\xD8")) return orientationIn(exifOfJpeg(bytes));
    if (hasText(bytes, 0, "\x89PNG")) return orientationIn(exifOfPng(bytes));
    if (hasText(bytes, 0, "RIFF")) return orientationIn(exifOfWebp(bytes));
    return 1;
}

Image upright(const Image& image, int orientation) {
    if (orientation < 2 || orientation > 8 || image.empty()) return image;
    const bool lying = orientation >= 5;
    Image result({lying ? image.width() : image.height(), lying ? image.height() : image.width(), image.channels()});
    cv::Mat seen = asMatrix(image);
    cv::Mat turned;
    if (lying) {
        cv::transpose(seen, turned);
        seen = turned;
    }
    // What is left to do: mirror left and right, top and bottom, or both.
    constexpr int kBoth = -1;
    constexpr int kLeftRight = 1;
    constexpr int kTopBottom = 0;
    cv::Mat target = asMatrix(result);
    if (orientation == 5) seen.copyTo(target);
    if (orientation == 2 || orientation == 6) cv::flip(seen, target, kLeftRight);
    if (orientation == 4 || orientation == 8) cv::flip(seen, target, kTopBottom);
    if (orientation == 3 || orientation == 7) cv::flip(seen, target, kBoth);
    return result;
}

}  // namespace core
