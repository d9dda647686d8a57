#include "core/dataset/CropNotes.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/base/Utf8.h"
#include "core/dataset/SampleShape.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr int kLargestTerm = 16;
constexpr double kTolerance = 0.005;
/// Longest side of a suggested size, pixels.
constexpr int kLongestSuggested = 256;
/// Sides are multiples of that times the ratio: the networks halve them.
constexpr int kStep = 4;

bool isNear(const AspectRatio& ratio, int width, int height) {
    const double own = static_cast<double>(width) / height;
    return std::abs(own * ratio.height / ratio.width - 1) <= kTolerance;
}

/// How many times as wide as `shape` asks for an image is, or as high: 1 and more.
double excess(int width, int height, const ImageShape& shape) {
    const double across = static_cast<double>(width) * shape.height;
    const double down = static_cast<double>(height) * shape.width;
    return std::max(across, down) / std::min(across, down);
}

}  // namespace

std::optional<AspectRatio> aspectRatioOf(int width, int height) {
    if (width < 1 || height < 1) return std::nullopt;
    // By ascending sum: the simplest first.
    for (int sum = 2; sum <= 2 * kLargestTerm; ++sum)
        for (int across = std::max(1, sum - kLargestTerm); across <= std::min(sum - 1, kLargestTerm); ++across)
            if (const AspectRatio ratio{across, sum - across}; isNear(ratio, width, height)) return ratio;
    return std::nullopt;
}

ImageShape sizeOf(const AspectRatio& ratio) {
    const auto [shorter, longer] = std::minmax({ratio.width, ratio.height});
    const int wanted =
        std::max(1, static_cast<int>(std::lround(static_cast<double>(kUsualSide) / shorter / kStep))) * kStep;
    const int factor = std::min(wanted, kLongestSuggested / longer);
    if (shorter * factor < kSmallestImageSide) return {0, 0, 1};
    return {ratio.height * factor, ratio.width * factor, 1};
}

void CropNotes::add(int width, int height, const std::string& name, std::size_t count) {
    if (!crops(fit_)) return;
    images_ += count;
    sizes_[{width, height}] += count;
    if (!losesMuch(width, height, shape_)) return;
    cropped_ += count;
    if (worstWidth_ > 0 && excess(width, height, shape_) <= excess(worstWidth_, worstHeight_, shape_)) return;
    worstWidth_ = width;
    worstHeight_ = height;
    worstName_ = name;
}

void CropNotes::addTo(ImportReport& report) const {
    if (cropped_ > 0) addLosses(report);
    addRatio(report);
}

void CropNotes::addLosses(ImportReport& report) const {
    const bool square = shape_.width == shape_.height;
    const std::string target = std::to_string(shape_.width) + " x " + std::to_string(shape_.height);
    const std::string worst = shownName(worstName_);
    if (worst.empty()) {
        report.notes.push_back(
            square
                ? Message("Every image loses more than a third of its area when it is cropped to a square (%1 x %2 "
                          "pixels).",
                          worstWidth_, worstHeight_)
                : Message("Every image loses more than a third of its area when it is cropped to the shape of %1 (%2 "
                          "x %3 pixels).",
                          target, worstWidth_, worstHeight_));
    } else if (cropped_ == 1) {
        report.notes.push_back(
            square
                ? Message("1 image loses more than a third of its area when it is cropped to a square (%1, %2 x %3 "
                          "pixels).",
                          worst, worstWidth_, worstHeight_)
                : Message("1 image loses more than a third of its area when it is cropped to the shape of %1 (%2, %3 x "
                          "%4 pixels).",
                          target, worst, worstWidth_, worstHeight_));
    } else {
        report.notes.push_back(
            square ? Message("%1 images lose more than a third of their area when they are cropped to a square (for "
                             "example %2, %3 x %4 pixels).",
                             cropped_, worst, worstWidth_, worstHeight_)
                   : Message("%1 images lose more than a third of their area when they are cropped to the shape of %2 "
                             "(for example %3, %4 x %5 pixels).",
                             cropped_, target, worst, worstWidth_, worstHeight_));
    }
}

void CropNotes::addRatio(ImportReport& report) const {
    std::map<AspectRatio, std::size_t> counts;
    for (const auto& [size, count] : sizes_)
        if (const auto ratio = aspectRatioOf(size.first, size.second)) counts[*ratio] += count;
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    if (most == counts.end() || 2 * most->second <= images_) return;
    const AspectRatio ratio = most->first;
    const ImageShape size = sizeOf(ratio);
    if (ratio == AspectRatio{} || size.width == 0 || isNear(ratio, shape_.width, shape_.height)) return;
    report.notes.push_back(
        most->second == images_
            ? Message("All images have the aspect ratio %1:%2; a size of %3x%4 would crop nothing.", ratio.width,
                      ratio.height, size.width, size.height)
            : Message("Most images (%1 of %2) have the aspect ratio %3:%4; a size of %5x%6 would crop nothing of them.",
                      most->second, images_, ratio.width, ratio.height, size.width, size.height));
}

}  // namespace core
