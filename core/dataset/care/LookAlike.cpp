#include "core/dataset/care/LookAlike.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/dataset/care/AreaScale.h"

namespace core {

namespace {

constexpr float kLeastContrast = 3.0F;    // levels of 255
constexpr int kSmallestShiftedSide = 48;  // pixels: in smaller images a pixel is a part of what they show
constexpr float kMostMean = 0.05F;        // in standard deviations of the image
constexpr float kMostAnywhere = 0.35F;
constexpr float kMostMeanShifted = 0.15F;  // before the best shift is looked for

/// All channels of a part of an image as thumbnails, together brought to mean 0 and standard deviation 1.
std::vector<float> standardized(const Image& image, const ImagePart& crop) {
    const auto channels = static_cast<std::size_t>(std::min(image.channels(), 3));
    const auto stride = static_cast<std::size_t>(image.channels());
    std::vector<float> all;
    std::vector<float> plane(image.pixels().size() / stride);
    for (std::size_t channel = 0; channel < channels; ++channel) {
        for (std::size_t at = 0; at < plane.size(); ++at)
            plane[at] = static_cast<float>(image.pixels()[at * stride + channel]);
        const std::vector<float> scaled = areaScaled(plane, image.width(), crop, kComparedSide);
        all.insert(all.end(), scaled.begin(), scaled.end());
    }
    double sum = 0;
    double squares = 0;
    for (const float value : all) {
        sum += value;
        squares += static_cast<double>(value) * value;
    }
    const double mean = sum / static_cast<double>(all.size());
    const double deviation = std::sqrt(std::max(1e-6, squares / static_cast<double>(all.size()) - mean * mean));
    for (float& value : all) value = static_cast<float>((value - mean) / deviation);
    return all;
}

/// Mean difference of the gray thumbnails, standardized: quick, of what is there already.
float thumbnailDistance(const SampleFacts& one, const SampleFacts& other) {
    const auto meanOf = [](const SampleFacts& facts) {
        int sum = 0;
        for (const std::uint8_t level : facts.thumbnail) sum += level;
        return static_cast<float>(sum) / static_cast<float>(facts.thumbnail.size());
    };
    const float meanOne = meanOf(one);
    const float meanOther = meanOf(other);
    float sum = 0;
    for (std::size_t at = 0; at < one.thumbnail.size(); ++at)
        sum += std::abs((static_cast<float>(one.thumbnail[at]) - meanOne) / one.contrast -
                        (static_cast<float>(other.thumbnail[at]) - meanOther) / other.contrast);
    return sum / static_cast<float>(one.thumbnail.size());
}

}  // namespace

bool hasContrast(const SampleFacts& facts) {
    return facts.contrast >= kLeastContrast;
}

std::vector<std::vector<float>> comparedThumbnails(const Image& image) {
    if (!areComparedShifted(image)) return {unshiftedThumbnail(image)};
    std::vector<std::vector<float>> shifted;
    for (int down = 0; down <= 2; ++down)
        for (int right = 0; right <= 2; ++right)
            shifted.push_back(standardized(image, {right, down, image.width() - 2, image.height() - 2}));
    return shifted;
}

std::vector<float> unshiftedThumbnail(const Image& image) {
    if (!areComparedShifted(image)) return standardized(image, {0, 0, image.width(), image.height()});
    return standardized(image, {1, 1, image.width() - 2, image.height() - 2});
}

bool thumbnailsAreClose(const std::vector<float>& one, const std::vector<float>& other) {
    constexpr std::size_t kPart = 32;  // most pairs are found to differ within the first
    const float mostSum = kMostMean * static_cast<float>(one.size());
    float sum = 0;
    float largest = 0;
    for (std::size_t begin = 0; begin < one.size(); begin += kPart) {
        const std::size_t end = std::min(begin + kPart, one.size());
        for (std::size_t at = begin; at < end; ++at) {
            const float apart = std::abs(one[at] - other[at]);
            sum += apart;
            largest = std::max(largest, apart);
        }
        if (sum > mostSum || largest > kMostAnywhere) return false;
    }
    return true;
}

bool areComparedShifted(const Image& image) {
    return std::min(image.width(), image.height()) >= kSmallestShiftedSide;
}

bool mayLookAlike(const SampleFacts& one, const SampleFacts& other, bool shifted) {
    // The gray thumbnails are rounded to whole levels.
    const float rounding = 1.0F / std::min(one.contrast, other.contrast);
    return thumbnailDistance(one, other) <= (shifted ? kMostMeanShifted : kMostMean) + rounding;
}

}  // namespace core
