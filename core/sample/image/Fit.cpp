#include "core/sample/image/Fit.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/base/Error.h"
#include "core/sample/image/OpenCvImage.h"

namespace core {

namespace {

/// Brightness of a row, 0 to 255; in integers, so that it is the same on every machine.
void readBrightness(const Image& image, int y, std::vector<int>& row) {
    const std::uint8_t* pixel = image.row(y);
    for (int& value : row) {
        value = image.channels() == 1 ? pixel[0] : (77 * pixel[0] + 150 * pixel[1] + 29 * pixel[2]) >> 8;
        pixel += image.channels();
    }
}

/// Sums of the squared gradient over all pixels.
struct Edges {
    std::int64_t sum = 0;
    std::int64_t timesX = 0;  ///< each weighted by its column
    std::int64_t timesY = 0;  ///< each weighted by its row
};

Edges edgesOf(const Image& image) {
    const auto width = static_cast<std::size_t>(image.width());
    std::vector<int> above(width);
    std::vector<int> row(width);
    std::vector<int> below(width);
    readBrightness(image, 0, row);
    above = row;
    Edges edges;
    for (int y = 0; y < image.height(); ++y) {
        readBrightness(image, std::min(y + 1, image.height() - 1), below);
        for (std::size_t x = 0; x < width; ++x) {
            const std::int64_t across = row[std::min(x + 1, width - 1)] - row[x == 0 ? 0 : x - 1];
            const std::int64_t down = below[x] - above[x];
            const std::int64_t energy = across * across + down * down;
            edges.sum += energy;
            edges.timesX += energy * static_cast<std::int64_t>(x);
            edges.timesY += energy * y;
        }
        std::swap(above, row);
        std::swap(row, below);
    }
    return edges;
}

/// Where a part of `length` pixels begins whose middle is that of the edges, within `whole`.
int beginOf(const Edges& edges, std::int64_t times, int length, int whole) {
    if (edges.sum == 0) return (whole - length) / 2;
    const std::int64_t begin = (2 * times + edges.sum - length * edges.sum) / (2 * edges.sum);
    return static_cast<int>(std::clamp<std::int64_t>(begin, 0, whole - length));
}

/// The median of each channel over the outermost pixels.
cv::Scalar borderColor(const Image& image) {
    std::array<std::vector<std::uint8_t>, 3> values;
    const auto add = [&](int x, int y) {
        for (int channel = 0; channel < image.channels(); ++channel)
            values[static_cast<std::size_t>(channel)].push_back(image.row(y)[x * image.channels() + channel]);
    };
    for (int x = 0; x < image.width(); ++x) {
        add(x, 0);
        if (image.height() > 1) add(x, image.height() - 1);
    }
    for (int y = 1; y + 1 < image.height(); ++y) {
        add(0, y);
        if (image.width() > 1) add(image.width() - 1, y);
    }
    cv::Scalar color;
    for (int channel = 0; channel < image.channels(); ++channel) {
        auto& all = values[static_cast<std::size_t>(channel)];
        const auto middle = all.begin() + static_cast<std::ptrdiff_t>((all.size() - 1) / 2);
        std::nth_element(all.begin(), middle, all.end());
        color[channel] = *middle;
    }
    return color;
}

int bordersOf(Fit fit) {
    if (fit == Fit::padEdge) return cv::BORDER_REPLICATE;
    return fit == Fit::padMirror ? cv::BORDER_REFLECT : cv::BORDER_CONSTANT;
}

/// The largest size within `target` that has the aspect ratio of `source`.
ImageShape sizeWithin(const ImageShape& source, const ImageShape& target) {
    const std::int64_t across = static_cast<std::int64_t>(source.width) * target.height;
    const std::int64_t down = static_cast<std::int64_t>(source.height) * target.width;
    ImageShape inside = target;
    if (across > down)
        inside.height = static_cast<int>(std::max<std::int64_t>(1, (down + source.width / 2) / source.width));
    if (across < down)
        inside.width = static_cast<int>(std::max<std::int64_t>(1, (across + source.height / 2) / source.height));
    return inside;
}

cv::Scalar colorOfBars(const Image& image, const std::optional<Rgb>& bars) {
    if (!bars) return borderColor(image);
    Image pixel({1, 1, 3});
    const std::uint8_t values[] = {bars->red, bars->green, bars->blue};
    std::ranges::copy(values, pixel.pixels().begin());
    if (image.channels() == 1) return {static_cast<double>(fitted(pixel, {1, 1, 1}).pixels().front())};
    return {static_cast<double>(bars->red), static_cast<double>(bars->green), static_cast<double>(bars->blue)};
}

Image padded(const Image& image, const ImageShape& shape, Fit fit, const std::optional<Rgb>& bars) {
    // In the image's own channels: the border's color comes from them. A gray image may get bars in a color.
    if (fit == Fit::padColor && bars && image.channels() < shape.channels)
        return padded(fitted(image, {image.height(), image.width(), shape.channels}), shape, fit, bars);
    const ImageShape own{shape.height, shape.width, image.channels()};
    const ImagePart whole{0, 0, image.width(), image.height()};
    const Image inside = scaledPart(image, whole, sizeWithin(image.shape(), own));
    const int left = (shape.width - inside.width()) / 2;
    const int top = (shape.height - inside.height()) / 2;
    Image result(own);
    cv::Mat target = asMatrix(result);
    cv::copyMakeBorder(asMatrix(inside), target, top, shape.height - inside.height() - top, left,
                       shape.width - inside.width() - left, bordersOf(fit),
                       fit == Fit::padColor ? colorOfBars(image, bars) : cv::Scalar());
    return fitted(result, shape);
}

}  // namespace

bool crops(Fit fit) {
    return fit == Fit::crop || fit == Fit::content;
}

ImagePart contentPart(const Image& image, const ImageShape& target) {
    ImagePart part = middlePart(image.shape(), target);
    if (part.width == image.width() && part.height == image.height()) return part;
    const Edges edges = edgesOf(image);
    part.left = beginOf(edges, edges.timesX, part.width, image.width());
    part.top = beginOf(edges, edges.timesY, part.height, image.height());
    return part;
}

ImagePart keptPart(const Image& image, const ImageShape& shape, Fit fit) {
    if (fit == Fit::crop) return middlePart(image.shape(), shape);
    if (fit == Fit::content) return contentPart(image, shape);
    return {0, 0, image.width(), image.height()};
}

Image fitted(const Image& image, ImageShape shape, Fit fit, const std::optional<Rgb>& bars) {
    const std::int64_t across = static_cast<std::int64_t>(image.width()) * shape.height;
    const std::int64_t down = static_cast<std::int64_t>(image.height()) * shape.width;
    // Also of what is empty or no size at all: that is told there.
    if (fit == Fit::crop || across == down || image.empty() || shape.width < 1 || shape.height < 1)
        return fitted(image, shape);
    if (fit == Fit::content) return scaledPart(image, contentPart(image, shape), shape);
    if (fit == Fit::stretch) return scaledPart(image, {0, 0, image.width(), image.height()}, shape);
    try {
        return padded(image, shape, fit, bars);
    } catch (const cv::Exception& problem) {
        throw Error("The image could not be scaled to %1 x %2 pixels: %3.", shape.width, shape.height, problem.err);
    }
}

}  // namespace core
