#include "core/sample/image/ImageDecoder.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <new>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/base/QuietCerr.h"
#include "core/sample/image/EightBits.h"
#include "core/sample/image/ExifOrientation.h"
#include "core/sample/image/FileKind.h"
#include "core/sample/image/ImageHeader.h"
#include "core/sample/image/JpegDecoder.h"
#include "core/sample/image/OpenCvImage.h"
#include "core/sample/image/PngDecoder.h"
#include "core/sample/image/WebpAnimation.h"

namespace core {

namespace {

constexpr std::int64_t kMostPixels = 100'000'000;

/// Why the bytes are not worth decoding; empty when they are.
Message problemOf(const ImageHeader& header) {
    const std::string kind = header.kind;
    if (!header.complete) return Message("the %1 data is truncated", kind);
    if (header.width < 1 || header.height < 1) return Message("the %1 header has no size", kind);
    if (header.width > kMostPixels || header.height > kMostPixels || header.width * header.height > kMostPixels) {
        return Message("its %1 x %2 pixels are more than the 100 megapixels allowed", header.width, header.height);
    }
    return {};
}

Message problemOfUnknown(std::span<const std::uint8_t> bytes) {
    const std::string kind = kindOf(bytes).name;
    if (kind.empty()) return Message("its content is not an image");
    if (kind == "GIF")
        return Message("GIF is not supported (save the image, or the first frame of an animation, as PNG)");
    return Message("its content is %1, a format that is not supported (save it as PNG)", kind);
}

/// What OpenCV makes of WebP, BMP, TIFF and PNM. It turns TIFF by itself, and the others not.
cv::Mat decoded(std::span<const std::uint8_t> bytes, const ImageHeader& header) {
    const QuietCerr quiet;
    const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::uint8_t*>(bytes.data()));
    const int plain = cv::IMREAD_ANYCOLOR | cv::IMREAD_ANYDEPTH | cv::IMREAD_IGNORE_ORIENTATION;
    return cv::imdecode(raw, header.alpha ? cv::IMREAD_UNCHANGED : plain);
}

/// BGRA over white as RGB.
void overWhite(const cv::Mat& image, Image& result) {
    for (int y = 0; y < image.rows; ++y) {
        const std::uint8_t* in = image.ptr<std::uint8_t>(y);
        std::uint8_t* out = result.row(y);
        for (int x = 0; x < image.cols; ++x, in += 4, out += 3) {
            const int alpha = in[3];
            for (int channel = 0; channel < 3; ++channel) {
                out[channel] = static_cast<std::uint8_t>((in[2 - channel] * alpha + 255 * (255 - alpha) + 127) / 255);
            }
        }
    }
}

DecodedImage toImage(const cv::Mat& pixels, const ImageHeader& header, const std::optional<WhitePoint>& white) {
    const std::string kind = header.kind;
    if (pixels.empty()) return refused(Message("the %1 data is damaged or of an unknown variant", kind));
    DecodedImage result;
    result.highest = highestValues(pixels);
    if (result.highest.integer > 0) result.highest.integer = std::max(result.highest.integer, header.highest);
    cv::Mat eight = eightBits(pixels, white ? *white : whitePointFor(result.highest));
    const int channels = eight.channels();
    if (eight.empty() || (channels != 1 && channels != 3 && channels != 4))
        return refused(Message("the %1 pixels are of an unknown type", kind));
    // OpenCV widens the narrow range of PNM files where it is written as text only.
    if (pixels.depth() == CV_8U && header.binary && header.highest > 0 && header.highest < 255)
        eight.convertTo(eight, CV_8U, 255.0 / header.highest);
    result.image = Image({eight.rows, eight.cols, channels == 1 ? 1 : 3});
    if (channels == 4) {
        overWhite(eight, result.image);
    } else {
        cv::Mat target = asMatrix(result.image);
        if (channels == 1) eight.copyTo(target);
        if (channels == 3) cv::cvtColor(eight, target, cv::COLOR_BGR2RGB);
    }
    return result;
}

DecodedImage decodedPng(std::span<const std::uint8_t> bytes, const ImageHeader& header,
                        const std::optional<WhitePoint>& white) {
    const PngPixels png = readPng(bytes);
    if (!png.problem.empty()) return refused(png.problem);
    DecodedImage result = toImage(png.pixels, header, white);
    result.endMissing = png.endMissing;
    return result;
}

DecodedImage decodedWebp(std::span<const std::uint8_t> bytes, const ImageHeader& header) {
    if (!isWebpAnimation(bytes)) return toImage(decoded(bytes, header), header, {});
    const auto frame = firstWebpFrame(bytes);
    if (!frame)
        return refused(Message("it is an animation whose first frame cannot be read (export that frame as PNG)"));
    return toImage(decoded(*frame, header), header, {});
}

DecodedImage decodedAs(std::span<const std::uint8_t> bytes, const ImageHeader& header,
                       const std::optional<WhitePoint>& white) {
    const std::string kind = header.kind;
    if (kind == "JPEG") return decodeJpeg(bytes);
    if (kind == "PNG") return decodedPng(bytes, header, white);
    if (kind == "WebP") return decodedWebp(bytes, header);
    return toImage(decoded(bytes, header), header, white);
}

}  // namespace

DecodedImage decodeImage(std::span<const std::uint8_t> bytes, const std::optional<WhitePoint>& white) {
    if (bytes.empty()) return refused(Message("the file is empty"));
    if (bytes.size() > INT_MAX) return refused(Message("the file is larger than 2 GB"));
    const auto header = readImageHeader(bytes);
    if (!header) return refused(problemOfUnknown(bytes));
    if (const Message problem = problemOf(*header); !problem.empty()) return refused(problem);
    try {
        DecodedImage result = decodedAs(bytes, *header, white);
        if (const int orientation = exifOrientation(bytes); orientation != 1 && result.problem.empty())
            result.image = upright(result.image, orientation);
        return result;
    } catch (const cv::Exception& problem) {
        return refused(Message("the %1 data cannot be decoded (%2)", std::string(header->kind), problem.err));
    } catch (const std::bad_alloc&) {
        return refused(Message("there is not enough memory for it"));
    }
}

}  // namespace core
