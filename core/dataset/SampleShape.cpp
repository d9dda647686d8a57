#include "core/dataset/SampleShape.h"

#include <algorithm>

#include "core/dataset/ParallelChunks.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

bool isGray(std::span<const std::uint8_t> pixels, int channels) {
    if (channels == 1) return true;
    for (std::size_t at = 0; at + 2 < pixels.size(); at += 3) {
        if (pixels[at] != pixels[at + 1] || pixels[at] != pixels[at + 2]) return false;
    }
    return true;
}

bool losesMuch(int width, int height, const ImageShape& shape) {
    const std::int64_t across = static_cast<std::int64_t>(width) * shape.height;
    const std::int64_t down = static_cast<std::int64_t>(height) * shape.width;
    return std::min(across, down) * 3 < std::max(across, down) * 2;
}

ImageShape sampleShape(const Dataset& dataset, const ImageImport& import) {
    const ImageShape own = imageShape(dataset.spec);
    bool gray = import.color == ColorMode::gray;
    if (import.color == ColorMode::automatic) gray = isGray(dataset.bytes, own.channels);
    const int channels = gray ? 1 : 3;
    if (import.size != 0) return import.shape(channels);
    const bool fits = own.height == own.width && own.height >= kSmallestOwnSide && own.height <= kLargestOwnSide;
    const int side = fits ? own.height : kUsualSide;
    return {side, side, channels};
}

bool reshapeSamples(Dataset& dataset, ImageShape shape, Fit mode, const JobContext& context) {
    const ImageShape before = imageShape(dataset.spec);
    if (shape == before) return true;
    const std::size_t count = dataset.size();
    std::vector<std::uint8_t> pixels(count * shape.bytes());
    const auto fit = [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index) {
            const Image image = fitted(Image(before, dataset.sample(index)), shape, mode);
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
