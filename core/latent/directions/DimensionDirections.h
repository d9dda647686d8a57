#pragma once

#include "core/latent/directions/DirectionMethod.h"

namespace core {

/// The latent dimensions themselves, most active first.
DirectionMethod dimensionDirections();

}  // namespace core
