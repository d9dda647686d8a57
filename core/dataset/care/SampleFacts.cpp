#include "core/dataset/care/SampleFacts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
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

/// Of the pixels that have four neighbors. Divided by the variance of the image: a dark one is not less sharp.
float sharpnessOf(const std::vector<float>& gray, int width, int height) {
    ValueSums laplacian;
    ValueSums levels;
    for (const float value : gray) levels.add(value);
    const auto row = static_cast<std::size_t>(width);
    for (int y = 1; y + 1 < height; ++y) {
        const float* pixel = gray.data() + static_cast<std::size_t>(y) * row + 1;
        for (int x = 1; x + 1 < width; ++x, ++pixel)
            laplacian.add(pixel[-1] + pixel[1] + *(pixel - row) + pixel[row] - 4 * pixel[0]);
    }
    return static_cast<float>(laplacian.variance() / std::max(1.0, levels.variance()));
}

/// Levels within 8 of the most frequent one are of the same ground.
float drawnShare(const std::vector<float>& gray) {
    std::array<std::size_t, 256> counts{};
    for (const float value : gray) ++counts[static_cast<std::size_t>(value)];
    const auto ground = std::max_element(counts.begin(), counts.end()) - counts.begin();
    const auto off = std::count_if(gray.begin(), gray.end(), [ground](float value) {
        return std::abs(value - static_cast<float>(ground)) > 8.0F;
    });
    return static_cast<float>(off) / static_cast<float>(gray.size());
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
    facts.sharpness = sharpnessOf(gray, image.width(), image.height());
    facts.drawn = drawnShare(gray);
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
    SampleFacts facts = factsOfImage(dataset.preview(index));
    const auto bytes = dataset.sample(index);
    facts.content = contentHash(bytes);
    facts.bytesUpToOne =
        dataset.spec.type == ValueType::uint8 && !bytes.empty() && *std::max_element(bytes.begin(), bytes.end()) == 1;
    return facts;
}

}  // namespace

std::vector<std::uint64_t> contentHashes(const Dataset& dataset, const JobContext& context) {
    std::vector<std::uint64_t> hashes(dataset.size());
    const auto look = [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index) hashes[index] = contentHash(dataset.sample(index));
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
