#include "core/sample/image/Sheet.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "core/base/Error.h"

namespace core {

ImageShape sheetShape(const ImageShape& cell, std::size_t count, const SheetOptions& options) {
    if (options.columns < 1 || options.gap < 0) {
        throw Error(
            "A sheet of %1 columns with gaps of %2 pixels is not possible; choose at least 1 column and a gap of 0 or "
            "more.",
            options.columns, options.gap);
    }
    const auto cells = static_cast<std::int64_t>(count);
    const std::int64_t columns = std::min<std::int64_t>(options.columns, cells);
    const std::int64_t rows = (cells + columns - 1) / columns;
    const std::int64_t width = columns * (cell.width + options.gap) + options.gap;
    const std::int64_t height = rows * (cell.height + options.gap) + options.gap;
    if (width > 100'000 || height > 100'000 || width * height > 400'000'000) {
        throw Error("A sheet of %1 x %2 pixels is too large; put fewer images on it.", width, height);
    }
    return {static_cast<int>(height), static_cast<int>(width), cell.channels};
}

Image sheet(std::span<const Image> images, const SheetOptions& options) {
    if (images.empty()) return {};
    const ImageShape shape = images.front().shape();
    for (const Image& image : images) {
        if (image.shape() != shape || image.empty()) {
            throw Error("A sheet needs images of the same size and number of channels; convert them first.");
        }
    }
    const auto count = static_cast<std::int64_t>(images.size());
    Image result(sheetShape(shape, images.size(), options));
    const std::int64_t columns = std::min<std::int64_t>(options.columns, count);
    std::ranges::fill(result.pixels(), options.background);
    for (std::int64_t index = 0; index < count; ++index) {
        const Image& image = images[static_cast<std::size_t>(index)];
        const std::int64_t left = options.gap + (index % columns) * (shape.width + options.gap);
        const std::int64_t top = options.gap + (index / columns) * (shape.height + options.gap);
        for (int y = 0; y < shape.height; ++y) {
            std::memcpy(result.row(static_cast<int>(top) + y) + left * shape.channels, image.row(y), image.rowBytes());
        }
    }
    return result;
}

}  // namespace core
