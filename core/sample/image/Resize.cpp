#include "core/sample/image/Resize.h"

#include <algorithm>
#include <cstring>
#include <opencv2/imgproc.hpp>
#include <string>

#include "core/base/Error.h"
#include "core/sample/image/ImageSpec.h"
#include "core/sample/image/OpenCvImage.h"

namespace core {

namespace {

// 100 megapixels: more is a mistake and not an image.
constexpr std::int64_t kMostResizedPixels = 100'000'000;

void checkTarget(const ImageShape& shape) {
    const std::int64_t pixels = static_cast<std::int64_t>(shape.height) * shape.width;
    if (shape.height < 1 || shape.width < 1 || pixels > kMostResizedPixels ||
        (shape.channels != 1 && shape.channels != 3)) {
        throw Error(
            "An image cannot have %1 x %2 pixels with %3 channels; choose at most 100 megapixels in grayscale or RGB.",
            shape.width, shape.height, shape.channels);
    }
}

/// Throws Error where that is too large.
ImageShape enlargedShape(const ImageShape& shape, int factor) {
    if (factor < 1) throw Error("An image cannot be enlarged %1 times; choose 1 or more.", factor);
    const std::int64_t height = static_cast<std::int64_t>(shape.height) * factor;
    const std::int64_t width = static_cast<std::int64_t>(shape.width) * factor;
    if (factor > 1 &&
        (height > kMostResizedPixels || width > kMostResizedPixels || height * width > kMostResizedPixels)) {
        throw Error("An image of %1 x %2 pixels is too large; choose a smaller enlargement (at most 100 megapixels).",
                    width, height);
    }
    return {static_cast<int>(height), static_cast<int>(width), shape.channels};
}

/// Each pixel of `source`, which has `shape` and so many bytes a pixel, as a block in `target`.
void fillBlocks(std::span<const std::uint8_t> source, const ImageShape& shape, std::size_t pixelBytes, int factor,
                std::span<std::uint8_t> target) {
    const auto times = static_cast<std::size_t>(factor);
    const std::uint8_t* pixel = source.data();
    std::uint8_t* row = target.data();
    const std::size_t rowBytes = static_cast<std::size_t>(shape.width) * times * pixelBytes;
    for (int y = 0; y < shape.height; ++y) {
        std::uint8_t* out = row;
        for (int x = 0; x < shape.width; ++x, pixel += pixelBytes)
            for (std::size_t copy = 0; copy < times; ++copy) out = std::copy_n(pixel, pixelBytes, out);
        for (std::size_t copy = 1; copy < times; ++copy) std::memcpy(row + copy * rowBytes, row, rowBytes);
        row += times * rowBytes;
    }
}

}  // namespace

ImagePart middlePart(const ImageShape& source, const ImageShape& target) {
    const std::int64_t across = static_cast<std::int64_t>(source.width) * target.height;
    const std::int64_t down = static_cast<std::int64_t>(source.height) * target.width;
    int width = source.width;
    int height = source.height;
    if (across > down) width = static_cast<int>(std::max<std::int64_t>(1, (down + target.height / 2) / target.height));
    if (across < down) height = static_cast<int>(std::max<std::int64_t>(1, (across + target.width / 2) / target.width));
    return {(source.width - width) / 2, (source.height - height) / 2, width, height};
}

Image scaledPart(const Image& image, const ImagePart& part, ImageShape shape) {
    checkTarget(shape);
    if (image.empty()) throw Error("An empty image cannot be scaled; choose one with pixels.");
    try {
        const cv::Mat source = asMatrix(image)(cv::Rect(part.left, part.top, part.width, part.height));
        cv::Mat scaled = source;
        if (source.cols != shape.width || source.rows != shape.height) {
            const bool shrinking = source.cols >= shape.width && source.rows >= shape.height;
            cv::resize(source, scaled, cv::Size(shape.width, shape.height), 0, 0,
                       shrinking ? cv::INTER_AREA : cv::INTER_CUBIC);
        }
        Image result(shape);
        cv::Mat target = asMatrix(result);
        if (scaled.channels() == shape.channels) {
            scaled.copyTo(target);
        } else {
            cv::cvtColor(scaled, target, shape.channels == 1 ? cv::COLOR_RGB2GRAY : cv::COLOR_GRAY2RGB);
        }
        return result;
    } catch (const cv::Exception& problem) {
        throw Error("The image could not be scaled to %1 x %2 pixels: %3.", shape.width, shape.height, problem.err);
    }
}

Image fitted(const Image& image, ImageShape shape) {
    checkTarget(shape);
    if (!image.empty() && image.shape() == shape) return image;
    return scaledPart(image, middlePart(image.shape(), shape), shape);
}

Image enlarged(const Image& image, int factor) {
    const ImageShape shape = enlargedShape(image.shape(), factor);
    if (image.empty() || factor == 1) return image;
    Image result(shape);
    fillBlocks(image.pixels(), image.shape(), static_cast<std::size_t>(image.channels()), factor, result.pixels());
    return result;
}

Sample enlarged(const Sample& image, int factor) {
    const ImageShape shape = enlargedShape(imageShape(image.spec), factor);
    Sample result{image.spec, {}};
    result.spec.shape = {shape.height, shape.width, shape.channels};
    result.bytes.resize(result.spec.bytes());
    const std::size_t pixelBytes = static_cast<std::size_t>(shape.channels) * bytesOf(image.spec.type);
    fillBlocks(image.bytes, imageShape(image.spec), pixelBytes, factor, result.bytes);
    return result;
}

Sample smoothlyEnlarged(const Sample& image, int factor) {
    const ImageShape own = imageShape(image.spec);
    const ImageShape shape = enlargedShape(own, factor);
    if (factor == 1) return image;
    if (image.spec.type == ValueType::float32)
        throw Error("An image of floating-point numbers cannot be scaled; choose an enlargement of 1.");
    Sample result{image.spec, {}};
    result.spec.shape = {shape.height, shape.width, shape.channels};
    result.bytes.resize(result.spec.bytes());
    const int type = CV_MAKETYPE(image.spec.type == ValueType::uint16 ? CV_16U : CV_8U, own.channels);
    try {
        const cv::Mat source(own.height, own.width, type, const_cast<std::uint8_t*>(image.bytes.data()));
        cv::Mat target(shape.height, shape.width, type, result.bytes.data());
        cv::resize(source, target, target.size(), 0, 0, cv::INTER_CUBIC);
    } catch (const cv::Exception& problem) {
        throw Error("The image could not be scaled to %1 x %2 pixels: %3.", shape.width, shape.height, problem.err);
    }
    return result;
}

Sample withDetailOf(const Sample& image, int width, int height) {
    const ImageShape own = imageShape(image.spec);
    if (image.spec.type == ValueType::float32 || width < 1 || height < 1 || width > own.width || height > own.height)
        throw Error("An image of %1 x %2 pixels cannot be reduced to %3 x %4; choose a smaller size.", own.width,
                    own.height, width, height);
    Sample result{image.spec, std::vector<std::uint8_t>(image.bytes.size())};
    const int type = CV_MAKETYPE(image.spec.type == ValueType::uint16 ? CV_16U : CV_8U, own.channels);
    try {
        const cv::Mat source(own.height, own.width, type, const_cast<std::uint8_t*>(image.bytes.data()));
        cv::Mat target(own.height, own.width, type, result.bytes.data());
        cv::Mat small;
        cv::resize(source, small, cv::Size(width, height), 0, 0, cv::INTER_AREA);
        cv::resize(small, target, target.size(), 0, 0, cv::INTER_LINEAR);
    } catch (const cv::Exception& problem) {
        throw Error("The image could not be scaled to %1 x %2 pixels: %3.", width, height, problem.err);
    }
    return result;
}

}  // namespace core
