#pragma once

#include <cstdint>
#include <span>

#include "core/sample/image/Image.h"

namespace core {

struct SheetOptions {
    int columns = 8;               ///< images a row
    int gap = 2;                   ///< pixels between images and around them
    std::uint8_t background = 24;  ///< gray level of the gaps, 0 to 255
};

/// Of a sheet of `count` images, 1 or more, of the shape `cell`. Throws Error where it would be absurdly large.
ImageShape sheetShape(const ImageShape& cell, std::size_t count, const SheetOptions& options);

/// Images of one shape side by side, row by row; the last row may be short, and fewer images than columns make
/// the sheet narrower. Empty for none. Throws Error when the shapes differ or the sheet would be absurdly large.
Image sheet(std::span<const Image> images, const SheetOptions& options);

}  // namespace core
