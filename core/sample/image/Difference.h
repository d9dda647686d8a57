#pragma once

#include "core/sample/image/Image.h"

namespace core {

/// Where and how much two pictures differ.
struct Difference {
    Image picture;       ///< grey: black where they are the same, white where they differ most
    double mean = 0;     ///< of the pixels' differences, as a share of full brightness
    double largest = 0;  ///< in the same way: what white stands for
};

/// Of a pixel with colours its largest difference counts. Throws Error where the pictures have different shapes.
Difference difference(const Image& one, const Image& other);

}  // namespace core
