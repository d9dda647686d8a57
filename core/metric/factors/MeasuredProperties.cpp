#include "core/metric/factors/MeasuredProperties.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <numbers>

namespace core {

namespace {

constexpr double kDegreesOfRadian = 180 / std::numbers::pi;
/// A share of the largest difference from the background.
constexpr double kDrawnFrom = 0.1;

/// The first channels of an image are those of its color.
struct PixelReader {
    const Image& image;
    int colors = image.channels() < 3 ? 1 : 3;

    int value(int x, int y, int color) const { return image.row(y)[x * image.channels() + color]; }
    double gray(int x, int y) const {
        if (colors == 1) return value(x, y, 0);
        return 0.299 * value(x, y, 0) + 0.587 * value(x, y, 1) + 0.114 * value(x, y, 2);
    }
};

using PixelColor = std::array<int, 3>;

/// The median of the outermost pixels.
PixelColor backgroundOf(const PixelReader& pixels) {
    PixelColor background{};
    const int width = pixels.image.width();
    const int height = pixels.image.height();
    for (int color = 0; color < pixels.colors; ++color) {
        std::vector<int> border;
        for (int y = 0; y < height; ++y) {
            const int step = y == 0 || y == height - 1 ? 1 : std::max(1, width - 1);
            for (int x = 0; x < width; x += step) border.push_back(pixels.value(x, y, color));
        }
        const auto middle = border.begin() + static_cast<std::ptrdiff_t>(border.size() / 2);
        std::nth_element(border.begin(), middle, border.end());
        background[static_cast<std::size_t>(color)] = *middle;
    }
    return background;
}

int differenceFrom(const PixelColor& background, const PixelReader& pixels, int x, int y) {
    int largest = 0;
    for (int color = 0; color < pixels.colors; ++color)
        largest = std::max(largest, std::abs(pixels.value(x, y, color) - background[static_cast<std::size_t>(color)]));
    return largest;
}

/// Sums over what is drawn, each pixel by the share that belongs to it; places count from the center of the image.
struct DrawnSums {
    double area = 0;
    double x = 0;
    double y = 0;
    double xy = 0;
    double yy = 0;
    std::array<double, 3> color{};
};

DrawnSums drawnSums(const PixelReader& pixels, const PixelColor& background, int largest) {
    DrawnSums sums;
    for (int row = 0; row < pixels.image.height(); ++row) {
        for (int column = 0; column < pixels.image.width(); ++column) {
            const double share =
                static_cast<double>(differenceFrom(background, pixels, column, row)) / static_cast<double>(largest);
            if (share < kDrawnFrom) continue;
            const double x = column - 0.5 * (pixels.image.width() - 1);
            const double y = row - 0.5 * (pixels.image.height() - 1);
            sums.area += share;
            sums.x += share * x;
            sums.y += share * y;
            sums.xy += share * x * y;
            sums.yy += share * y * y;
            for (int color = 0; color < pixels.colors; ++color)
                sums.color[static_cast<std::size_t>(color)] += share * pixels.value(column, row, color);
        }
    }
    return sums;
}

double slantOf(const DrawnSums& sums) {
    const double x = sums.x / sums.area;
    const double y = sums.y / sums.area;
    const double covariance = sums.xy / sums.area - x * y;
    // A pixel is a square, the own variance of which is 1/12.
    const double variance = sums.yy / sums.area - y * y + 1.0 / 12;
    // Down is where y grows: what leans to the right goes to the left on its way down.
    // Rounded, so that what the sums are off does not make an upright box lean, each one a little differently.
    return std::round(std::atan2(-covariance, variance) * kDegreesOfRadian * 1000) / 1000;
}

double hueOf(const std::array<double, 3>& color) {
    const auto& [red, green, blue] = color;
    const double across = 2 * red - green - blue;
    const double along = std::numbers::sqrt3 * (green - blue);
    if (across == 0 && along == 0) return 0;
    const double degrees = std::atan2(along, across) * kDegreesOfRadian;
    return degrees < 0 ? degrees + 360 : degrees;
}

}  // namespace

MeasuredProperties measuredProperties(const Image& image) {
    MeasuredProperties properties;
    if (image.empty()) return properties;
    const PixelReader pixels{image};
    const PixelColor background = backgroundOf(pixels);
    const double count = static_cast<double>(image.width()) * image.height();
    double light = 0;
    int largest = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            light += pixels.gray(x, y);
            largest = std::max(largest, differenceFrom(background, pixels, x, y));
        }
    }
    properties.brightness = static_cast<float>(light / (255 * count));
    if (largest == 0) return properties;
    const DrawnSums sums = drawnSums(pixels, background, largest);
    properties.size = static_cast<float>(sums.area / count);
    properties.slant = static_cast<float>(slantOf(sums));
    properties.across = static_cast<float>(0.5 + sums.x / sums.area / image.width());
    properties.down = static_cast<float>(0.5 + sums.y / sums.area / image.height());
    if (pixels.colors == 3) properties.hue = static_cast<float>(hueOf(sums.color));
    return properties;
}

std::vector<FactorValues> measuredFactors(const EvaluationRequest& request) {
    std::vector<MeasuredProperties> measured(request.indices.size());
    std::vector<char> colored(batchCount(request));  // one a batch: threads write to their own
    const bool done = forEachBatch(request, [&](std::size_t batch, std::span<const std::uint32_t> share) {
        const std::size_t first = batch * kEvaluationBatch;
        for (std::size_t at = 0; at < share.size(); ++at) {
            const Image image = request.dataset.readPreview(share[at]);
            measured[first + at] = measuredProperties(image);
            if (image.channels() >= 3) colored[batch] = 1;
        }
    });
    if (!done) return {};
    const auto factor = [&](const char* name, float MeasuredProperties::*property) {
        FactorValues values{name, false, {}};
        values.values.reserve(measured.size());
        for (const MeasuredProperties& properties : measured) values.values.push_back(properties.*property);
        return values;
    };
    std::vector<FactorValues> factors = {
        factor("brightness", &MeasuredProperties::brightness), factor("size", &MeasuredProperties::size),
        factor("slant", &MeasuredProperties::slant), factor("position x", &MeasuredProperties::across),
        factor("position y", &MeasuredProperties::down)};
    if (std::find(colored.begin(), colored.end(), 1) != colored.end())
        factors.push_back(factor("color", &MeasuredProperties::hue));
    return factors;
}

}  // namespace core
