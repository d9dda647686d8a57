#pragma once

#include "core/latent/directions/DirectionMethod.h"

namespace core {

/// The directions in which the codes of the data vary most.
DirectionMethod principalDirections();

}  // namespace core
