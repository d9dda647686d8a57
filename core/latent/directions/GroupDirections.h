#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/latent/directions/Direction.h"

namespace core {

/// A few latents of one kind, and what to call them.
struct LatentGroup {
    std::string name;
    std::vector<Latent> latents;
};

/// Two ways from one group to another: the difference of their means, and the normal of the plane that tells them apart
/// best (Fisher's linear discriminant, with shrinkage); their notes say how well they do. One unit is one standard
/// deviation of all latents along it. Throws Error when a group is empty, or both have the same mean.
std::vector<Direction> directionsBetween(const LatentGroup& from, const LatentGroup& to);

}  // namespace core
