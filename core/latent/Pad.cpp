#include "core/latent/Pad.h"

#include "core/latent/Interpolation.h"

namespace core {

Latent padPoint(const PadCorners& corners, double across, double down) {
    return spherical(spherical(corners[0], corners[1], across), spherical(corners[2], corners[3], across), down);
}

std::vector<Latent> pad(const PadCorners& corners, int rows, int columns) {
    const auto share = [](int index, int count) { return count > 1 ? static_cast<double>(index) / (count - 1) : 0.0; };
    std::vector<Latent> points;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            points.push_back(padPoint(corners, share(column, columns), share(row, rows)));
    return points;
}

}  // namespace core
