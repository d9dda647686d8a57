#pragma once

#include <string>

#include "core/model/ClassMix.h"
#include "core/model/Latent.h"

namespace core {

/// How one point in latent space is reached from another.
enum class PathKind {
    linear,     ///< straight: through the middle where the points lie opposite
    spherical,  ///< on a great circle, as far from the middle as the points are
};

/// `share` (0 to 1) of the way from `from` to `to` on a straight line; the ends are the points themselves. Throws Error
/// when the points differ in size.
Latent linear(const Latent& from, const Latent& to, double share);

/// The same on a great circle (slerp; Shoemake, SIGGRAPH 1985): the direction turns at an even speed, the length goes
/// from one to the other in a straight line. Nearly all samples of a Gaussian prior lie near a shell of radius
/// sqrt(size), and a straight line leaves it for the middle, where a model has hardly drawn anything (White, arXiv
/// 1609.04468).
///
/// Where the circle is not defined: from or to the middle it is the straight line, since the middle has no direction;
/// points in one direction are joined straight as well; of the many half circles between opposite points it is the one
/// through the axis along which they lie least, the same forth and back. A single dimension has no circles at all.
Latent spherical(const Latent& from, const Latent& to, double share);

Latent interpolated(PathKind path, const Latent& from, const Latent& to, double share);

/// Each class's share goes from one to the other in a straight line. An empty mixture, which asks for nothing, is
/// taken for the other one.
ClassMix interpolated(const ClassMix& from, const ClassMix& to, double share);

}  // namespace core
