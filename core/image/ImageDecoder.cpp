#include "core/image/ImageDecoder.h"

#include <climits>
#include <cstring>
#include <new>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/image/ImageHeader.h"
#include "core/image/OpenCvImage.h"

namespace core {

namespace {

constexpr std::int64_t kMostPixels = 100'000'000;

/// Why the bytes are not worth decoding; empty when they are.
std::string problemOf(const ImageHeader& header) {
    const std::string kind = header.kind;
    if (!header.complete) return "the " + kind + " data ends early";
    if (header.width < 1 || header.height < 1) return "the " + kind + " header names no size";
    if (header.width > kMostPixels || header.height > kMostPixels || header.width * header.height > kMostPixels) {
        return "its " + std::to_string(header.width) + " x " + std::to_string(header.height) +
               " pixels are more than the 100 megapixels allowed";
    }
    return {};
}

cv::Mat decoded(std::span<const std::uint8_t> bytes, const ImageHeader& header) {
    const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::uint8_t*>(bytes.data()));
    // IMREAD_UNCHANGED keeps alpha but ignores EXIF: only for what may be transparent.
    return cv::imdecode(raw, header.alpha ? cv::IMREAD_UNCHANGED : cv::IMREAD_ANYCOLOR | cv::IMREAD_ANYDEPTH);
}

/// Any depth as 8 bits; empty for depths without a natural range.
cv::Mat eightBits(const cv::Mat& picture) {
    cv::Mat result;
    if (picture.depth() == CV_8U) return picture;
    if (picture.depth() == CV_16U) picture.convertTo(result, CV_8U, 1.0 / 257.0);
    if (picture.depth() == CV_32F || picture.depth() == CV_64F) picture.convertTo(result, CV_8U, 255.0);
    return result;
}

/// BGRA over white as RGB.
void overWhite(const cv::Mat& picture, Image& result) {
    for (int y = 0; y < picture.rows; ++y) {
        const std::uint8_t* in = picture.ptr<std::uint8_t>(y);
        std::uint8_t* out = result.row(y);
        for (int x = 0; x < picture.cols; ++x, in += 4, out += 3) {
            const int alpha = in[3];
            for (int channel = 0; channel < 3; ++channel) {
                out[channel] = static_cast<std::uint8_t>((in[2 - channel] * alpha + 255 * (255 - alpha) + 127) / 255);
            }
        }
    }
}

DecodedImage toImage(const cv::Mat& picture, const std::string& kind) {
    const cv::Mat eight = picture.empty() ? picture : eightBits(picture);
    if (picture.empty()) return {{}, "the " + kind + " data is damaged or of an unknown variety"};
    const int channels = eight.channels();
    if (eight.empty() || (channels != 1 && channels != 3 && channels != 4)) {
        return {{}, "the " + kind + " pixels are of an unknown type"};
    }
    DecodedImage result;
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

}  // namespace

DecodedImage decodeImage(std::span<const std::uint8_t> bytes) {
    if (bytes.empty()) return {{}, "the file is empty"};
    if (bytes.size() > INT_MAX) return {{}, "the file is larger than 2 GB"};
    const auto header = readImageHeader(bytes);
    if (!header) {
        const bool gif = bytes.size() > 4 && std::memcmp(bytes.data(), "GIF8", 4) == 0;
        return {{}, gif ? "GIF pictures cannot be read (save it as PNG)" : "not an image by its content"};
    }
    if (const std::string problem = problemOf(*header); !problem.empty()) return {{}, problem};
    try {
        return toImage(decoded(bytes, *header), header->kind);
    } catch (const cv::Exception& problem) {
        return {{}, std::string("the ") + header->kind + " data cannot be decoded (" + problem.err + ")"};
    } catch (const std::bad_alloc&) {
        return {{}, "there is not enough memory for it"};
    }
}

}  // namespace core
