#include "core/dataset/care/SampleFacts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <span>

#include "core/dataset/ParallelChunks.h"
#include "core/dataset/care/AreaScale.h"
#include "core/dataset/care/PerceptualHash.h"

namespace core {

namespace {

/// FNV-1a. Equal hashes are only where a comparison begins.
std::uint64_t contentHash(std::span<const std::uint8_t> bytes) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const std::uint8_t byte : bytes) hash = (hash ^ byte) * 0x100000001B3ULL;
    return hash;
}

/// Sum and sum of squares of values, which give their variance.
struct ValueSums {
    double sum = 0;
    double squares = 0;
    std::size_t count = 0;

    void add(float value) {
        sum += value;
        squares += static_cast<double>(value) * value;
        ++count;
    }
    double variance() const {
        if (count == 0) return 0;
        const double mean = sum / static_cast<double>(count);
        return std::max(0.0, squares / static_cast<double>(count) - mean * mean);
    }
};

/// Channels of an image that make its color: opacity does not.
std::size_t colorChannels(const Image& image) {
    return image.channels() < 3 ? 1 : 3;
}

/// Of the pixels that have four neighbors, in each channel of the color: two colors may be of the same brightness.
/// Divided by the variance of the image: a dark one is not less sharp.
float sharpnessOf(const Image& image) {
    const auto channels = static_cast<std::size_t>(image.channels());
    const std::size_t row = static_cast<std::size_t>(image.width()) * channels;
    const auto pixels = image.pixels();
    double laplacians = 0;
    double variances = 0;
    for (std::size_t color = 0; color < colorChannels(image); ++color) {
        ValueSums laplacian;
        ValueSums levels;
        for (std::size_t at = color; at < pixels.size(); at += channels) levels.add(pixels[at]);
        for (int y = 1; y + 1 < image.height(); ++y) {
            const std::uint8_t* pixel = pixels.data() + static_cast<std::size_t>(y) * row + channels + color;
            for (int x = 1; x + 1 < image.width(); ++x, pixel += channels)
                laplacian.add(static_cast<float>(*(pixel - channels) + pixel[channels] + *(pixel - row) + pixel[row] -
                                                 4 * *pixel));
        }
        laplacians += laplacian.variance();
        variances += levels.variance();
    }
    const auto count = static_cast<double>(colorChannels(image));
    return static_cast<float>(laplacians / count / std::max(1.0, variances / count));
}

/// Levels within 8 of the most frequent one are of the same ground, in each channel of the color.
float drawnShare(const Image& image) {
    const auto channels = static_cast<std::size_t>(image.channels());
    const std::size_t colors = colorChannels(image);
    const auto pixels = image.pixels();
    std::array<int, 3> ground{};
    for (std::size_t color = 0; color < colors; ++color) {
        std::array<std::size_t, 256> counts{};
        for (std::size_t at = color; at < pixels.size(); at += channels) ++counts[pixels[at]];
        ground[color] = static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    }
    std::size_t off = 0;
    for (std::size_t at = 0; at < pixels.size(); at += channels) {
        bool isOff = false;
        for (std::size_t color = 0; color < colors; ++color) isOff |= std::abs(pixels[at + color] - ground[color]) > 8;
        off += isOff ? 1 : 0;
    }
    return static_cast<float>(off) / static_cast<float>(pixels.size() / channels);
}

std::uint8_t channelRange(const Image& image) {
    const auto channels = static_cast<std::size_t>(image.channels());
    int range = 0;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        std::uint8_t low = 255;
        std::uint8_t high = 0;
        for (std::size_t at = channel; at < image.pixels().size(); at += channels) {
            low = std::min(low, image.pixels()[at]);
            high = std::max(high, image.pixels()[at]);
        }
        range = std::max(range, high - low);
    }
    return static_cast<std::uint8_t>(range);
}

void measureImage(const Image& image, SampleFacts& facts) {
    if (image.empty()) return;
    const std::vector<float> gray = grayOf(image);
    const ImagePart whole{0, 0, image.width(), image.height()};
    facts.perceptual = perceptualHash(areaScaled(gray, image.width(), whole, kHashedSide));
    const std::vector<float> small = areaScaled(gray, image.width(), whole, kComparedSide);
    ValueSums levels;
    for (std::size_t at = 0; at < small.size(); ++at) {
        facts.thumbnail[at] = static_cast<std::uint8_t>(std::clamp(std::lround(small[at]), 0L, 255L));
        levels.add(facts.thumbnail[at]);
    }
    facts.contrast = static_cast<float>(std::sqrt(levels.variance()));
    facts.sharpness = sharpnessOf(image);
    facts.drawn = drawnShare(image);
    facts.range = channelRange(image);
    facts.brightest = *std::max_element(image.pixels().begin(), image.pixels().end());
}

}  // namespace

SampleFacts factsOfImage(const Image& image) {
    SampleFacts facts;
    measureImage(image, facts);
    return facts;
}

namespace {

SampleFacts factsOfSample(const Dataset& dataset, std::size_t index) {
    SampleFacts facts = factsOfImage(dataset.readPreview(index));
    std::vector<std::uint8_t> room;
    const auto bytes = dataset.readSample(index, room);
    facts.content = contentHash(bytes);
    facts.bytesUpToOne =
        dataset.spec.type == ValueType::uint8 && !bytes.empty() && *std::max_element(bytes.begin(), bytes.end()) == 1;
    return facts;
}

}  // namespace

std::vector<std::uint64_t> contentHashes(const Dataset& dataset, const JobContext& context) {
    std::vector<std::uint64_t> hashes(dataset.size());
    const auto look = [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint8_t> room;
        for (std::size_t index = begin; index < end; ++index)
            hashes[index] = contentHash(dataset.readSample(index, room));
    };
    const auto progress = [&](std::size_t done) { context.report(done, dataset.size()); };
    if (!forEachChunk(dataset.size(), 256, context, look, progress)) hashes.clear();
    return hashes;
}

std::vector<SampleFacts> sampleFacts(const Dataset& dataset, const JobContext& context) {
    std::vector<SampleFacts> facts(dataset.size());
    const auto look = [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index) facts[index] = factsOfSample(dataset, index);
        dataset.bytes.touched((end - begin) * dataset.spec.bytes());
    };
    const auto progress = [&](std::size_t done) { context.report(done, dataset.size()); };
    if (!forEachChunk(dataset.size(), 32, context, look, progress)) facts.clear();
    return facts;
}

}  // namespace core
