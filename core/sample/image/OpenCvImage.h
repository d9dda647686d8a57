#pragma once

// Core-internal: needs OpenCV.

#include <opencv2/core/mat.hpp>

#include "core/sample/image/Image.h"

namespace core {

/// The image's own pixels seen as an OpenCV matrix; valid as long as `image` lives and keeps its shape.
inline cv::Mat asMatrix(Image& image) {
    return cv::Mat(image.height(), image.width(), CV_8UC(image.channels()), image.pixels().data());
}

/// The same for reading only.
inline cv::Mat asMatrix(const Image& image) {
    return cv::Mat(image.height(), image.width(), CV_8UC(image.channels()),
                   const_cast<std::uint8_t*>(image.pixels().data()));
}

}  // namespace core
