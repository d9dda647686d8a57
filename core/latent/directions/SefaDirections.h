#pragma once

#include "core/latent/directions/DirectionMethod.h"

namespace core {

/// What the first layer amplifies most (Shen and Zhou, arXiv 2007.06600).
DirectionMethod sefaDirections();

}  // namespace core
