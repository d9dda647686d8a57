#pragma once

#include <QImage>
#include <QRectF>
#include <QSize>
#include <span>
#include <vector>

#include "core/sample/image/Image.h"

namespace ui {

/// The one place where the core's images and Qt's meet. Null for an empty image.
QImage toQImage(const core::Image& image);
/// Gray where every pixel is gray, else RGB.
core::Image fromQImage(const QImage& image);

/// RGB, also where every pixel is gray.
core::Image colorImage(const QImage& image);

/// Images of one shape side by side without gaps, `columns` a row; cells that nothing fills are black.
QImage toAtlas(std::span<const core::Image> images, int columns);
/// The images of an atlas again, row by row; all have one shape.
std::vector<core::Image> fromAtlas(const QImage& atlas, int columns, int rows);

/// An atlas with `gap` pixels between its cells and around them.
QImage withGaps(const QImage& atlas, int columns, int rows, int gap, QRgb ground);

/// The other way round: the atlas of the first `rows` rows of a sheet whose cells have `gap` pixels between and around
/// them, and how many `columns` it has. Null where the sheet is no such.
QImage withoutGaps(const QImage& sheet, QSize cell, int gap, int rows, int& columns);

/// Where an image of `size` lies that fills as much of `place` as its proportions allow: in the middle.
QRectF rectInside(const QRectF& place, QSize size);

}  // namespace ui
