#include "core/dataset/care/SampleFeatures.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/dataset/ParallelChunks.h"
#include "core/dataset/care/AreaScale.h"
#include "core/dataset/care/SampleFacts.h"

namespace core {

namespace {

constexpr float kGroundLevels = 8.0F;    // so much off the ground, a pixel is still of it
constexpr double kShownSpreads = 2.2;    // from the middle to the side of a thumbnail: a triangle's corners are at 2
constexpr double kSmallestHalf = 2.0;    // pixels
constexpr double kLeastDeviation = 1.0;  // levels: with less there is nothing to see

constexpr std::size_t kCells = static_cast<std::size_t>(kComparedSide) * kComparedSide;

/// One plane in gray.
struct GrayPlane {
    std::vector<float> values;
    int width = 0;
    int height = 0;
    float ground = 0;

    float at(int x, int y) const {
        if (x < 0 || y < 0 || x >= width || y >= height) return ground;
        return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
    /// Between the middles of pixels; x and y count from the corner of the first one.
    float between(double x, double y) const {
        const double left = std::floor(x - 0.5);
        const double top = std::floor(y - 0.5);
        const auto right = static_cast<float>(x - 0.5 - left);
        const auto down = static_cast<float>(y - 0.5 - top);
        const auto column = static_cast<int>(left);
        const auto row = static_cast<int>(top);
        return (1 - down) * ((1 - right) * at(column, row) + right * at(column + 1, row)) +
               down * ((1 - right) * at(column, row + 1) + right * at(column + 1, row + 1));
    }
};

/// Median of the outermost pixels.
float groundOf(const GrayPlane& plane) {
    std::vector<float> border;
    for (int x = 0; x < plane.width; ++x) border.insert(border.end(), {plane.at(x, 0), plane.at(x, plane.height - 1)});
    for (int y = 0; y < plane.height; ++y) border.insert(border.end(), {plane.at(0, y), plane.at(plane.width - 1, y)});
    const auto middle = border.begin() + static_cast<std::ptrdiff_t>(border.size() / 2);
    std::nth_element(border.begin(), middle, border.end());
    return *middle;
}

/// The square around what stands out from the ground.
struct Place {
    double x = 0;  // of its middle, in pixels
    double y = 0;
    double half = 0;  // of its side
};

Place placeOf(const GrayPlane& plane) {
    const double most = std::max(plane.width, plane.height) / 2.0;
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    double squares = 0;
    for (int y = 0; y < plane.height; ++y)
        for (int x = 0; x < plane.width; ++x) {
            const double weight = std::max(0.0F, std::abs(plane.at(x, y) - plane.ground) - kGroundLevels);
            const double right = x + 0.5;
            const double down = y + 0.5;
            sum += weight;
            sumX += weight * right;
            sumY += weight * down;
            squares += weight * (right * right + down * down);
        }
    if (sum <= 0) return {plane.width / 2.0, plane.height / 2.0, most};
    const double middleX = sumX / sum;
    const double middleY = sumY / sum;
    const double spread = std::sqrt(std::max(0.0, squares / sum - middleX * middleX - middleY * middleY));
    return {middleX, middleY, std::min(most, std::max(kSmallestHalf, kShownSpreads * spread))};
}

/// To mean 0 and standard deviation 1; all 0 where there is nothing to see.
void standardize(std::span<float> values) {
    const auto count = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0;
    for (const float value : values) squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / count);
    for (float& value : values)
        value = deviation < kLeastDeviation ? 0.0F : static_cast<float>((value - mean) / deviation);
}

void alignedThumbnail(const Image& image, std::span<float> out) {
    if (image.empty()) return;
    GrayPlane plane{grayOf(image), image.width(), image.height()};
    plane.ground = groundOf(plane);
    const Place place = placeOf(plane);
    const double cell = 2 * place.half / kComparedSide;
    const int points = std::max(1, static_cast<int>(std::ceil(cell)));
    for (int y = 0; y < kComparedSide; ++y)
        for (int x = 0; x < kComparedSide; ++x) {
            float sum = 0;
            for (int down = 0; down < points; ++down)
                for (int right = 0; right < points; ++right)
                    sum += plane.between(place.x - place.half + cell * (x + (right + 0.5) / points),
                                         place.y - place.half + cell * (y + (down + 0.5) / points));
            out[static_cast<std::size_t>(y * kComparedSide + x)] = sum / static_cast<float>(points * points);
        }
    standardize(out);
}

}  // namespace

std::optional<SampleFeatures> alignedThumbnails(const Dataset& dataset, const JobContext& context) {
    SampleFeatures features{kCells, std::vector<std::uint32_t>(dataset.size()), {}};
    std::iota(features.samples.begin(), features.samples.end(), 0U);
    features.values.resize(dataset.size() * kCells);
    const auto look = [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index)
            alignedThumbnail(dataset.readPreview(index), std::span(features.values).subspan(index * kCells, kCells));
    };
    const auto progress = [&](std::size_t done) { context.report(done, dataset.size()); };
    if (!forEachChunk(dataset.size(), 32, context, look, progress)) return std::nullopt;
    return features;
}

}  // namespace core
