#include "core/dataset/ImportPreview.h"

#include <algorithm>
#include <cmath>

#include "core/dataset/ImageImport.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/SampleShape.h"

namespace core {

namespace {

/// As FolderImages finds it, as far as the measured images tell.
ImageShape shapeFor(const PreviewSource& loaded, const ImageImport& import) {
    if (import.size != 0) return import.shape(3);
    const auto& sizes = loaded.sizes;
    const bool alike = std::ranges::all_of(sizes, [&](const PreviewSource::Size& size) {
        return size.width == size.height && size.width == sizes.front().width;
    });
    const int own = sizes.empty() ? 0 : sizes.front().width;
    const int side = alike && own >= kSmallestOwnSide && own <= kLargestOwnSide ? own : kUsualSide;
    return {side, side, 3};
}

/// The same part of an image of another size.
ImagePart scaled(const ImagePart& part, const Image& from, const Image& to) {
    const auto place = [](int value, int before, int after) {
        return static_cast<int>(std::lround(static_cast<double>(value) * after / before));
    };
    ImagePart result;
    result.left = std::min(place(part.left, from.width(), to.width()), to.width() - 1);
    result.top = std::min(place(part.top, from.height(), to.height()), to.height() - 1);
    result.width = std::max(1, place(part.left + part.width, from.width(), to.width()) - result.left);
    result.height = std::max(1, place(part.top + part.height, from.height(), to.height()) - result.top);
    return result;
}

ImportPreview::Shown shownOf(const PreviewSource::Original& original, const ImageShape& shape,
                             const ImageImport& import) {
    ImportPreview::Shown shown;
    shown.name = original.name;
    shown.width = original.width;
    shown.height = original.height;
    shown.problem = original.problem;
    if (!shown.problem.empty()) return shown;
    const Image& image = original.image;
    shown.original = original.small;
    shown.kept = scaled(keptPart(image, shape, import.fit), image, original.small);
    shown.losesMuch = crops(import.fit) && losesMuch(original.width, original.height, shape);
    // Gray before scaling, as the import has it.
    const bool gray = import.color == ColorMode::gray;
    const int channels = addsColor(image.shape(), shape, import) ? 3 : image.channels();
    shown.sample = gray ? fitted(fitted(image, {image.height(), image.width(), 1}), {shape.height, shape.width, 1},
                                 import.fit, import.background)
                        : fitted(image, {shape.height, shape.width, channels}, import.fit, import.background);
    if (isGray(shown.sample.pixels(), shown.sample.channels()))
        shown.sample = fitted(shown.sample, {shape.height, shape.width, 1});
    return shown;
}

}  // namespace

std::size_t ImportPreview::losingOfAll() const {
    if (!isEstimate() || sized == 0) return losing;
    return static_cast<std::size_t>(
        std::llround(static_cast<double>(losing) * static_cast<double>(images) / static_cast<double>(sized)));
}

bool servesPreview(const PreviewSource& loaded, const Settings& settings) {
    return imageImport(settings.of(imageImportParameters())).background.value_or(kWhite) == loaded.background;
}

ImportPreview previewOf(const PreviewSource& loaded, const Settings& settings, const JobContext& context) {
    const ImageImport import = imageImport(settings.of(imageImportParameters()));
    ImportPreview preview;
    preview.images = loaded.images;
    preview.measured = loaded.measured;
    preview.sized = loaded.sizes.size();
    preview.shape = shapeFor(loaded, import);
    for (const auto& [width, height] : loaded.sizes) {
        preview.losing += crops(import.fit) && losesMuch(width, height, preview.shape);
        preview.differing += std::int64_t{width} * preview.shape.height != std::int64_t{height} * preview.shape.width;
    }
    preview.shown.resize(loaded.originals.size());
    const auto fit = [&](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end && !context.stopRequested(); ++at)
            preview.shown[at] = shownOf(loaded.originals[at], preview.shape, import);
    };
    if (!forEachChunk(preview.shown.size(), 1, context, fit, [](std::size_t) {})) {
        preview.shown.clear();
        return preview;
    }
    const bool colored = std::ranges::any_of(preview.shown, [](const auto& one) { return one.sample.channels() == 3; });
    const bool color = import.color == ColorMode::color || (import.color == ColorMode::automatic && colored);
    preview.shape.channels = color ? 3 : 1;
    for (ImportPreview::Shown& one : preview.shown)
        if (!one.sample.empty()) one.sample = fitted(one.sample, preview.shape);
    return preview;
}

ImportPreview previewImport(const std::string& source, const Settings& settings, std::size_t most,
                            const JobContext& context) {
    const auto loaded = loadPreview(source, settings, most, context);
    return loaded ? previewOf(*loaded, settings, context) : ImportPreview();
}

}  // namespace core
