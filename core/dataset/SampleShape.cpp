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

namespace {

/// The same of all samples, piece by piece: they may be more than fit in memory.
bool areGray(const SampleBytes& bytes, int channels) {
    if (channels == 1) return true;
    constexpr std::size_t kPiece = 3 << 20;  // of whole pixels
    for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
        const std::size_t count = std::min(kPiece, bytes.size() - at);
        if (!isGray(std::span(bytes).subspan(at, count), channels)) return false;
        bytes.touched(count);
    }
    return true;
}

}  // namespace

Message tooSmall(int width, int height) {
    constexpr int kSmallestSource = 8;
    if (std::min(width, height) >= kSmallestSource) return {};
    return Message("too small: %1 x %2 pixels, the shorter side must have at least %3", width, height, kSmallestSource);
}

bool losesMuch(int width, int height, const ImageShape& shape) {
    const std::int64_t across = static_cast<std::int64_t>(width) * shape.height;
    const std::int64_t down = static_cast<std::int64_t>(height) * shape.width;
    return std::min(across, down) * 3 < std::max(across, down) * 2;
}

bool addsColor(const ImageShape& image, const ImageShape& target, const ImageImport& import) {
    if (import.fit != Fit::padColor || import.color == ColorMode::gray || !import.background) return false;
    const Rgb& bars = *import.background;
    const bool gray = bars.red == bars.green && bars.green == bars.blue;
    return !gray && std::int64_t{image.width} * target.height != std::int64_t{image.height} * target.width;
}

ImageShape sampleShape(const ImageShape& own, bool gray, const ImageImport& import) {
    const bool fits = own.height == own.width && own.height >= kSmallestOwnSide && own.height <= kLargestOwnSide;
    const int side = fits ? own.height : kUsualSide;
    ImageShape shape = import.size != 0 ? import.shape(3) : ImageShape{side, side, 3};
    const bool isOne = import.color == ColorMode::gray ||
                       (import.color == ColorMode::automatic && gray && !addsColor(own, shape, import));
    if (isOne) shape.channels = 1;
    return shape;
}

ImageShape sampleShape(const Dataset& dataset, const ImageImport& import) {
    const ImageShape own = imageShape(dataset.spec);
    const bool gray = import.color == ColorMode::automatic && areGray(dataset.bytes, own.channels);
    return sampleShape(own, gray, import);
}

bool reshapeSamples(Dataset& dataset, ImageShape shape, const ImageImport& import, const JobContext& context) {
    const ImageShape before = imageShape(dataset.spec);
    if (shape == before) return true;
    const std::size_t count = dataset.size();
    SampleBytes pixels;
    pixels.resize(count * shape.bytes());
    const SampleBytes& source = dataset.bytes;
    const auto fit = [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index) {
            const Image image = fitted(Image(before, dataset.sample(index)), shape, import.fit, import.background);
            std::ranges::copy(image.pixels(), pixels.begin() + static_cast<std::ptrdiff_t>(index * shape.bytes()));
        }
        source.touched((end - begin) * before.bytes());
        pixels.touched((end - begin) * shape.bytes());
    };
    const auto progress = [&](std::size_t done) { context.report(done, count, "fitting"); };
    if (!forEachChunk(count, 64, context, fit, progress)) return false;
    dataset.bytes = std::move(pixels);
    dataset.spec = imageSpec(shape);
    return true;
}

}  // namespace core
