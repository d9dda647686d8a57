#pragma once

#include "core/sample/Modality.h"

namespace core {

/// Images of 16 to 512 pixels in each direction, with 8 or 16 bits a channel: gray, RGB, or RGB with opacity.
Modality imageModality();

}  // namespace core
