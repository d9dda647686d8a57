#include "core/sample/image/ImageDecoder.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <new>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/base/QuietCerr.h"
#include "core/sample/image/DicomDecoder.h"
#include "core/sample/image/EightBits.h"
#include "core/sample/image/ExifOrientation.h"
#include "core/sample/image/FileKind.h"
#include "core/sample/image/GifDecoder.h"
#include "core/sample/image/HeifDecoder.h"
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
    return Message("its content is %1, a format that is not supported (save it as PNG)", kind);
}

/// What OpenCV makes of WebP, BMP, TIFF and PNM. It turns TIFF by itself, and the others not.
cv::Mat decoded(std::span<const std::uint8_t> bytes, const ImageHeader& header) {
    const QuietCerr quiet;
    const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::uint8_t*>(bytes.data()));
    const int plain = cv::IMREAD_ANYCOLOR | cv::IMREAD_ANYDEPTH | cv::IMREAD_IGNORE_ORIENTATION;
    return cv::imdecode(raw, header.alpha ? cv::IMREAD_UNCHANGED : plain);
}

/// The same for gray with 16 bits of which 0 is white: read as if 0 were black, then inverted, whatever OpenCV makes of
/// it.
cv::Mat decodedInverted(std::span<const std::uint8_t> bytes, const ImageHeader& header) {
    std::vector<std::uint8_t> plain(bytes.begin(), bytes.end());
    plain[header.whiteIsZeroAt + (bytes[0] == 'M' ? 1 : 0)] = 1;
    cv::Mat pixels = decoded(plain, header);
    if (pixels.depth() == CV_16U) cv::bitwise_not(pixels, pixels);
    return pixels;
}

/// BGRA over `background` as RGB.
void overColor(const cv::Mat& image, const Rgb& background, Image& result) {
    const int behind[] = {background.red, background.green, background.blue};
    for (int y = 0; y < image.rows; ++y) {
        const std::uint8_t* in = image.ptr<std::uint8_t>(y);
        std::uint8_t* out = result.row(y);
        for (int x = 0; x < image.cols; ++x, in += 4, out += 3) {
            const int alpha = in[3];
            for (int channel = 0; channel < 3; ++channel) {
                out[channel] =
                    static_cast<std::uint8_t>((in[2 - channel] * alpha + behind[channel] * (255 - alpha) + 127) / 255);
            }
        }
    }
}

DecodedImage toImage(const cv::Mat& pixels, const ImageHeader& header, const DecodeOptions& options) {
    const std::string kind = header.kind;
    if (pixels.empty()) return refused(Message("the %1 data is damaged or of an unknown variant", kind));
    DecodedImage result;
    result.highest = highestValues(pixels);
    if (result.highest.integer > 0) result.highest.integer = std::max(result.highest.integer, header.highest);
    cv::Mat eight = eightBits(pixels, options.white ? *options.white : whitePointFor(result.highest));
    const int channels = eight.channels();
    if (eight.empty() || (channels != 1 && channels != 3 && channels != 4))
        return refused(Message("the %1 pixels are of an unknown type", kind));
    // OpenCV widens the narrow range of PNM files where it is written as text only.
    if (pixels.depth() == CV_8U && header.binary && header.highest > 0 && header.highest < 255)
        eight.convertTo(eight, CV_8U, 255.0 / header.highest);
    result.image = Image({eight.rows, eight.cols, channels == 1 ? 1 : 3});
    if (channels == 4) {
        overColor(eight, options.background, result.image);
    } else {
        cv::Mat target = asMatrix(result.image);
        if (channels == 1) eight.copyTo(target);
        if (channels == 3) cv::cvtColor(eight, target, cv::COLOR_BGR2RGB);
    }
    return result;
}

DecodedImage decodedPng(std::span<const std::uint8_t> bytes, const ImageHeader& header, const DecodeOptions& options) {
    PngPixels png = readPng(bytes);
    if (!png.problem.empty()) return refused(png.problem);
    DecodedImage result;
    if (png.pixels.empty()) {
        result.image = std::move(png.plain);
    } else {
        result = toImage(png.pixels, header, options);
    }
    result.endMissing = png.endMissing;
    return result;
}

DecodedImage decodedWebp(std::span<const std::uint8_t> bytes, const ImageHeader& header, const DecodeOptions& options) {
    if (!isWebpAnimation(bytes)) return toImage(decoded(bytes, header), header, options);
    const auto frame = firstWebpFrame(bytes);
    if (!frame)
        return refused(Message("it is an animation whose first frame cannot be read (export that frame as PNG)"));
    return toImage(decoded(*frame, header), header, options);
}

DecodedImage decodedHeif(std::span<const std::uint8_t> bytes, ImageHeader header, const DecodeOptions& options) {
    HeifPixels heif = readHeif(bytes, header.kind);
    if (!heif.problem.empty()) return refused(std::move(heif.problem));
    header.highest = heif.highest;
    return toImage(heif.pixels, header, options);
}

bool isHeif(const ImageHeader& header) {
    const std::string kind = header.kind;
    return kind == "HEIC" || kind == "AVIF" || kind == "HEIF";
}

DecodedImage decodedAs(std::span<const std::uint8_t> bytes, const ImageHeader& header, const DecodeOptions& options) {
    const std::string kind = header.kind;
    if (kind == "JPEG") return decodeJpeg(bytes);
    if (kind == "PNG") return decodedPng(bytes, header, options);
    if (kind == "WebP") return decodedWebp(bytes, header, options);
    if (kind == "GIF") return decodeGif(bytes, options.background);
    if (isHeif(header)) return decodedHeif(bytes, header, options);
    const bool inverted = header.whiteIsZeroAt > 0;
    return toImage(inverted ? decodedInverted(bytes, header) : decoded(bytes, header), header, options);
}

}  // namespace

DecodedImage decodeImage(std::span<const std::uint8_t> bytes, const DecodeOptions& options) {
    if (bytes.empty()) return refused(Message("the file is empty"));
    if (bytes.size() > INT_MAX) return refused(Message("the file is larger than 2 GB"));
    const auto header = readImageHeader(bytes);
    if (!header && isDicom(bytes)) return decodeDicom(bytes, options.dicom);
    if (!header) return refused(problemOfUnknown(bytes));
    if (isHeif(*header) && !canDecodeHeif(header->kind))
        return refused(
            Message("this system has no decoder for %1 (install the decoders of libheif, or save the image as PNG)",
                    std::string(header->kind)));
    if (const Message problem = problemOf(*header); !problem.empty()) return refused(problem);
    try {
        DecodedImage result = decodedAs(bytes, *header, options);
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
