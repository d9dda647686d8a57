#include "core/dataset/care/ClassImages.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>
#include <vector>

#include "core/dataset/ParallelChunks.h"

namespace core {

namespace {

/// Of every value of some images. Exact for up to 16 million images: n times the sum of squares of 8 bits stays below
/// 2^64.
struct PixelSums {
    ImageShape shape;
    std::vector<std::uint64_t> sums;
    std::vector<std::uint64_t> squares;

    void add(const Image& image) {
        if (sums.empty()) {
            shape = image.shape();
            sums.resize(image.pixels().size());
            squares.resize(image.pixels().size());
        }
        const auto pixels = image.pixels();
        for (std::size_t at = 0; at < sums.size(); ++at) {
            const std::uint64_t value = pixels[at];
            sums[at] += value;
            squares[at] += value * value;
        }
    }
    void add(const PixelSums& other) {
        if (sums.empty()) {
            *this = other;
            return;
        }
        for (std::size_t at = 0; at < other.sums.size(); ++at) {
            sums[at] += other.sums[at];
            squares[at] += other.squares[at];
        }
    }
};

std::vector<std::uint32_t> samplesOf(const Dataset& dataset, std::optional<std::int32_t> label) {
    std::vector<std::uint32_t> all(dataset.size());
    std::iota(all.begin(), all.end(), 0U);
    if (label)
        std::erase_if(all, [&](std::uint32_t at) { return !dataset.hasLabels() || dataset.labels[at] != *label; });
    return all;
}

ClassImages imagesOf(const PixelSums& total, std::uint64_t count) {
    ClassImages images{static_cast<std::size_t>(count), Image(total.shape), Image(total.shape), 0};
    std::vector<double> deviations;
    for (std::size_t at = 0; at < total.sums.size(); ++at) {
        images.meanImage.pixels()[at] = static_cast<std::uint8_t>((2 * total.sums[at] + count) / (2 * count));
        const std::uint64_t variance = count * total.squares[at] - total.sums[at] * total.sums[at];  // times n^2
        deviations.push_back(std::sqrt(static_cast<double>(variance)) / static_cast<double>(count));
    }
    images.largestDeviation = deviations.empty() ? 0 : *std::ranges::max_element(deviations);
    for (std::size_t at = 0; at < deviations.size() && images.largestDeviation > 0; ++at)
        images.deviationImage.pixels()[at] =
            static_cast<std::uint8_t>(std::lround(255 * deviations[at] / images.largestDeviation));
    return images;
}

}  // namespace

std::optional<ClassImages> classImages(const Dataset& dataset, std::optional<std::int32_t> label,
                                       const JobContext& context) {
    const std::vector<std::uint32_t> samples = samplesOf(dataset, label);
    if (samples.empty()) return ClassImages();
    PixelSums total;
    std::mutex mutex;  // guards total
    const auto look = [&](std::size_t begin, std::size_t end) {
        PixelSums own;
        for (std::size_t at = begin; at < end; ++at) own.add(dataset.readPreview(samples[at]));
        const std::lock_guard lock(mutex);
        total.add(own);
    };
    const auto progress = [&](std::size_t done) { context.report(done, samples.size()); };
    if (!forEachChunk(samples.size(), 256, context, look, progress)) return std::nullopt;
    return imagesOf(total, samples.size());
}

}  // namespace core
