#pragma once

// Core-internal: needs OpenCV.

#include <opencv2/core/mat.hpp>

#include "core/sample/image/WhitePoint.h"

namespace core {

/// Of the colors, not of the alpha in a fourth channel.
HighestValues highestValues(const cv::Mat& pixels);

/// Any depth as 8 bits, black at 0 and white where `white` says; empty for depths without a natural range.
cv::Mat eightBits(const cv::Mat& pixels, const WhitePoint& white);

}  // namespace core
