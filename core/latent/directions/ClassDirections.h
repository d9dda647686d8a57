#pragma once

#include "core/latent/directions/DirectionMethod.h"

namespace core {

/// From the other classes to each one.
DirectionMethod classDirections();

/// The ways of directionsBetween() from one class to another, by their places in the dataset. Needs what the method
/// needs; throws Error when something is missing.
FoundDirections directionsBetweenClasses(const DirectionRequest& request, int from, int to);

}  // namespace core
