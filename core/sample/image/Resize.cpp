#include "core/sample/image/Resize.h"

#include <algorithm>
#include <cstring>
#include <opencv2/imgproc.hpp>
#include <string>

#include "core/base/Error.h"
#include "core/sample/image/OpenCvImage.h"

namespace core {

namespace {

// 100 megapixels: more is a mistake and not a picture.
constexpr std::int64_t kMostResizedPixels = 100'000'000;

void checkTarget(const ImageShape& shape) {
    const std::int64_t pixels = static_cast<std::int64_t>(shape.height) * shape.width;
    if (shape.height < 1 || shape.width < 1 || pixels > kMostResizedPixels ||
        (shape.channels != 1 && shape.channels != 3)) {
        throw Error(
            "A picture cannot be made %1 x %2 pixels with %3 channels; choose at most 100 megapixels in grey or RGB.",
            shape.width, shape.height, shape.channels);
    }
}

/// The largest area around the middle that has the aspect ratio of width : height.
cv::Rect middle(int sourceWidth, int sourceHeight, int width, int height) {
    const std::int64_t across = static_cast<std::int64_t>(sourceWidth) * height;
    const std::int64_t down = static_cast<std::int64_t>(sourceHeight) * width;
    int cropWidth = sourceWidth;
    int cropHeight = sourceHeight;
    if (across > down) cropWidth = static_cast<int>(std::max<std::int64_t>(1, (down + height / 2) / height));
    if (across < down) cropHeight = static_cast<int>(std::max<std::int64_t>(1, (across + width / 2) / width));
    return {(sourceWidth - cropWidth) / 2, (sourceHeight - cropHeight) / 2, cropWidth, cropHeight};
}

}  // namespace

Image fitted(const Image& image, ImageShape shape) {
    checkTarget(shape);
    if (image.empty()) throw Error("An empty picture cannot be scaled; choose one with pixels.");
    if (image.shape() == shape) return image;
    try {
        const cv::Mat source = asMatrix(image)(middle(image.width(), image.height(), shape.width, shape.height));
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
        throw Error("The picture could not be scaled to %1 x %2 pixels: %3.", shape.width, shape.height, problem.err);
    }
}

Image enlarged(const Image& image, int factor) {
    if (factor < 1) throw Error("A picture cannot be enlarged %1 times; choose 1 or more.", factor);
    if (image.empty() || factor == 1) return image;
    const std::int64_t height = static_cast<std::int64_t>(image.height()) * factor;
    const std::int64_t width = static_cast<std::int64_t>(image.width()) * factor;
    if (height > kMostResizedPixels || width > kMostResizedPixels || height * width > kMostResizedPixels) {
        throw Error("A picture of %1 x %2 pixels is too large; choose a smaller enlargement (at most 100 megapixels).",
                    width, height);
    }
    Image result({static_cast<int>(height), static_cast<int>(width), image.channels()});
    const std::size_t channels = static_cast<std::size_t>(image.channels());
    for (int y = 0; y < image.height(); ++y) {
        std::uint8_t* first = result.row(y * factor);
        std::uint8_t* out = first;
        for (int x = 0; x < image.width(); ++x) {
            const std::uint8_t* pixel = image.row(y) + static_cast<std::size_t>(x) * channels;
            for (int copy = 0; copy < factor; ++copy) out = std::copy_n(pixel, channels, out);
        }
        for (int copy = 1; copy < factor; ++copy) std::memcpy(result.row(y * factor + copy), first, result.rowBytes());
    }
    return result;
}

}  // namespace core
