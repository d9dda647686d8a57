#pragma once

#include <array>
#include <vector>

#include "core/model/Latent.h"

namespace core {

/// Four points in the corners of a square: top left, top right, bottom left, bottom right.
using PadCorners = std::array<Latent, 4>;

/// The point at `across` (0 left to 1 right) and `down` (0 top to 1 bottom) between the corners, on great circles both
/// ways, so that it lies as far from the middle as points of the prior do (see spherical()). Throws Error when the
/// corners differ in size.
Latent padPoint(const PadCorners& corners, double across, double down);

/// rows x columns of them, row by row, from corner to corner.
std::vector<Latent> pad(const PadCorners& corners, int rows, int columns);

}  // namespace core
