#include "core/dataset/SampleShape.h"

#include <algorithm>

#include "core/dataset/ParallelChunks.h"
#include "core/sample/image/ImageSpec.h"
#include "core/sample/image/Resize.h"

namespace core {

bool isGray(std::span<const std::uint8_t> pixels, int channels) {
    if (channels == 1) return true;
    for (std::size_t at = 0; at + 2 < pixels.size(); at += 3) {
        if (pixels[at] != pixels[at + 1] || pixels[at] != pixels[at + 2]) return false;
    }
    return true;
}

bool losesMuch(int width, int height) {
    return std::min(width, height) * 3LL < std::max(width, height) * 2LL;
}

ImageShape sampleShape(const Dataset& dataset, const ImageImport& import) {
    const ImageShape own = imageShape(dataset.spec);
    int side = import.size;
    if (side == 0) {
        const bool fits = own.height == own.width && own.height >= kSmallestOwnSide && own.height <= kLargestOwnSide;
        side = fits ? own.height : kUsualSide;
    }
    bool gray = import.color == ColorMode::gray;
    if (import.color == ColorMode::automatic) gray = isGray(dataset.bytes, own.channels);
    return {side, side, gray ? 1 : 3};
}

bool reshapeSamples(Dataset& dataset, ImageShape shape, const JobContext& context) {
    const ImageShape before = imageShape(dataset.spec);
    if (shape == before) return true;
    const std::size_t count = dataset.size();
    std::vector<std::uint8_t> pixels(count * shape.bytes());
    const auto fit = [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index) {
            const Image image = fitted(Image(before, dataset.sample(index)), shape);
            std::ranges::copy(image.pixels(), pixels.begin() + static_cast<std::ptrdiff_t>(index * shape.bytes()));
        }
    };
    const auto progress = [&](std::size_t done) { context.report(done, count, "fitting"); };
    if (!forEachChunk(count, 64, context, fit, progress)) return false;
    dataset.bytes = std::move(pixels);
    dataset.spec = imageSpec(shape);
    return true;
}

}  // namespace core
