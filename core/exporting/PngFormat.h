#pragma once

#include "core/exporting/ImageSet.h"

namespace core {

/// One PNG file a picture.
ImageSetFormat pngFormat();

}  // namespace core
