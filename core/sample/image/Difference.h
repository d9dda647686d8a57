#pragma once

#include "core/sample/image/Image.h"

namespace core {

/// Where and how much two images differ.
struct Difference {
    Image image;         ///< gray: black where they are the same, white where they differ most
    double mean = 0;     ///< of the pixels' differences, as a share of full brightness
    double largest = 0;  ///< in the same way: what white stands for
};

/// Of a pixel with colors its largest difference counts. Throws Error where the images have different shapes.
Difference difference(const Image& one, const Image& other);

}  // namespace core
