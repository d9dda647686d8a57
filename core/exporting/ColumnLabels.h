#pragma once

#include <span>
#include <string>

#include "core/sample/image/Image.h"
#include "core/sample/image/Sheet.h"

namespace core {

/// `sheet` with a band above it that has the label of each column, from the first on. `cellWidth`: pixels of an image
/// in it. A label of several lines, or one that is wider than its column, takes as many lines as it needs, and what is
/// not ASCII becomes "?". Where all labels are empty, the sheet as it is.
Image withColumnLabels(const Image& sheet, std::span<const std::string> labels, int cellWidth,
                       const SheetOptions& options);

}  // namespace core
