#include "core/dataset/SampleShape.h"

#include <algorithm>

#include "core/dataset/ParallelChunks.h"
#include "core/dataset/ProgressMeter.h"
#include "core/sample/image/Resize.h"

namespace core {

bool isGrey(std::span<const std::uint8_t> pixels, int channels) {
    if (channels == 1) return true;
    for (std::size_t at = 0; at + 2 < pixels.size(); at += 3) {
        if (pixels[at] != pixels[at + 1] || pixels[at] != pixels[at + 2]) return false;
    }
    return true;
}

bool losesMuch(int width, int height) {
    return std::min(width, height) * 3LL < std::max(width, height) * 2LL;
}

ImageShape sampleShape(const Dataset& dataset, const ImportOptions& options) {
    const ImageShape own = dataset.shape;
    int side = options.size;
    if (side == 0) {
        const bool fits = own.height == own.width && own.height >= kSmallestSide && own.height <= kLargestSide;
        side = fits ? own.height : kUsualSide;
    }
    bool grey = options.color == ColorMode::grey;
    if (options.color == ColorMode::automatic) grey = isGrey(dataset.pixels, own.channels);
    return {side, side, grey ? 1 : 3};
}

bool reshapeSamples(Dataset& dataset, ImageShape shape, std::stop_token stop, ProgressMeter& meter) {
    if (shape == dataset.shape) return true;
    const std::size_t count = dataset.size();
    std::vector<std::uint8_t> pixels(count * shape.bytes());
    const auto fit = [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index) {
            const Image image = fitted(dataset.image(index), shape);
            std::ranges::copy(image.pixels(), pixels.begin() + static_cast<std::ptrdiff_t>(index * shape.bytes()));
        }
    };
    if (!forEachChunk(count, 64, stop, fit, [&](std::size_t done) { meter.report(done, count, "fitting"); }))
        return false;
    dataset.pixels = std::move(pixels);
    dataset.shape = shape;
    return true;
}

}  // namespace core
