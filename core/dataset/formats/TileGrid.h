#pragma once

#include <vector>

#include "core/sample/image/Resize.h"

namespace core {

/// How an image is cut into tiles.
struct TileCut {
    int width = 0;  ///< of a tile, pixels
    int height = 0;
    double overlap = 0;  ///< share of its side that a tile has in common with the next one, 0 to 0.9
};

/// Share of the tiles along the longer side of the image that become the test set.
inline constexpr double kTestStrip = 0.15;

/// Where the tiles of an image lie, row after row; no pixel is in one of `training` and in one of `test`.
struct TileGrid {
    std::vector<ImagePart> training;
    std::vector<ImagePart> test;  ///< the strip at the right of a wide image, at the bottom of a high one
    bool atRight = true;
    bool overlaps = false;  ///< tiles that are neighbors have pixels in common
};

/// Pixels from one tile to the next along a side of `side` pixels: 1 or more.
int tileStride(int side, double overlap);

/// Whether the image is large enough: both of its sides hold two tiles.
bool holdsTiles(int width, int height, const TileCut& cut);

/// Tiles that tileGrid() gives, at most.
double tileCount(int width, int height, const TileCut& cut);

/// Of an image of this size, for which holdsTiles() is true.
TileGrid tileGrid(int width, int height, const TileCut& cut);

}  // namespace core
