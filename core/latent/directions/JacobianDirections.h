#pragma once

#include "core/latent/directions/DirectionMethod.h"

namespace core {

/// What changes the image most at one point.
DirectionMethod jacobianDirections();

}  // namespace core
