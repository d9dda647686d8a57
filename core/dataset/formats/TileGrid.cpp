#include "core/dataset/formats/TileGrid.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Where tiles begin along one side of the image.
struct TileStarts {
    std::vector<int> training;
    std::vector<int> test;
};

int startsAlong(int length, int side, int stride) {
    return (length - side) / stride + 1;
}

TileStarts allStarts(int length, int side, int stride) {
    TileStarts starts;
    for (int at = 0; at + side <= length; at += stride) starts.training.push_back(at);
    return starts;
}

/// The test set is counted from the end, so that at least one tile before it is left.
TileStarts splitStarts(int length, int side, int stride) {
    const int wanted = static_cast<int>(std::lround(kTestStrip * startsAlong(length, side, stride)));
    const int most = (length - 2 * side) / stride + 1;
    const int count = std::clamp(wanted, 1, most);
    const int first = length - side - (count - 1) * stride;
    TileStarts starts = allStarts(first, side, stride);
    for (int at = first; at + side <= length; at += stride) starts.test.push_back(at);
    return starts;
}

std::vector<ImagePart> tilesAt(const std::vector<int>& across, const std::vector<int>& down, const TileCut& cut) {
    std::vector<ImagePart> tiles;
    tiles.reserve(across.size() * down.size());
    for (const int y : down)
        for (const int x : across) tiles.push_back({x, y, cut.width, cut.height});
    return tiles;
}

}  // namespace

int tileStride(int side, double overlap) {
    return std::max(1, static_cast<int>(std::lround(side * (1 - overlap))));
}

bool holdsTiles(int width, int height, const TileCut& cut) {
    return width / 2 >= cut.width && height / 2 >= cut.height;
}

double tileCount(int width, int height, const TileCut& cut) {
    return static_cast<double>(startsAlong(width, cut.width, tileStride(cut.width, cut.overlap))) *
           startsAlong(height, cut.height, tileStride(cut.height, cut.overlap));
}

TileGrid tileGrid(int width, int height, const TileCut& cut) {
    const int strideX = tileStride(cut.width, cut.overlap);
    const int strideY = tileStride(cut.height, cut.overlap);
    TileGrid grid;
    grid.atRight = width >= height;
    grid.overlaps = strideX < cut.width || strideY < cut.height;
    const TileStarts across =
        grid.atRight ? splitStarts(width, cut.width, strideX) : allStarts(width, cut.width, strideX);
    const TileStarts down =
        grid.atRight ? allStarts(height, cut.height, strideY) : splitStarts(height, cut.height, strideY);
    grid.training = tilesAt(across.training, down.training, cut);
    grid.test = grid.atRight ? tilesAt(across.test, down.training, cut) : tilesAt(across.training, down.test, cut);
    return grid;
}

}  // namespace core
