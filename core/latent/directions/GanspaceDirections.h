#pragma once

#include "core/latent/directions/DirectionMethod.h"

namespace core {

/// What differs most between random images: GANSpace (Härkönen et al., arXiv 2004.02546).
DirectionMethod ganspaceDirections();

}  // namespace core
