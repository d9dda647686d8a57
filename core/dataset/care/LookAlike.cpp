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

bool isComparedShifted(const Image& image) {
    return std::min(image.width(), image.height()) >= kSmallestShiftedSide;
}

bool areCloseShifted(const Image& one, const Image& other) {
    const ImagePart inner{1, 1, one.width() - 2, one.height() - 2};
    const std::vector<float> fixed = standardized(one, inner);
    for (int down = 0; down <= 2; ++down)
        for (int right = 0; right <= 2; ++right)
            if (thumbnailsAreClose(fixed, standardized(other, {right, down, inner.width, inner.height}))) return true;
    return false;
}

}  // namespace

bool hasContrast(const SampleFacts& facts) {
    return facts.contrast >= kLeastContrast;
}

std::vector<std::vector<float>> comparedThumbnails(const Image& image) {
    if (!isComparedShifted(image)) return {standardized(image, {0, 0, image.width(), image.height()})};
    std::vector<std::vector<float>> shifted;
    for (int down = 0; down <= 2; ++down)
        for (int right = 0; right <= 2; ++right)
            shifted.push_back(standardized(image, {right, down, image.width() - 2, image.height() - 2}));
    return shifted;
}

bool thumbnailsAreClose(const std::vector<float>& one, const std::vector<float>& other) {
    float sum = 0;
    float largest = 0;
    for (std::size_t at = 0; at < one.size(); ++at) {
        const float apart = std::abs(one[at] - other[at]);
        sum += apart;
        largest = std::max(largest, apart);
    }
    return sum <= kMostMean * static_cast<float>(one.size()) && largest <= kMostAnywhere;
}

bool lookAlike(const Dataset& dataset, const std::vector<SampleFacts>& facts, std::uint32_t one, std::uint32_t other) {
    const float apart = thumbnailDistance(facts[one], facts[other]);
    // The gray thumbnails are rounded to whole levels; they only tell whether it is worth to look closer.
    const float rounding = 1.0F / std::min(facts[one].contrast, facts[other].contrast);
    if (apart > kMostMeanShifted + rounding) return false;
    const Image first = dataset.readPreview(one);
    const Image second = dataset.readPreview(other);
    if (isComparedShifted(first)) return areCloseShifted(first, second);
    if (apart > kMostMean + rounding) return false;
    const ImagePart whole{0, 0, first.width(), first.height()};
    return thumbnailsAreClose(standardized(first, whole), standardized(second, whole));
}

}  // namespace core
