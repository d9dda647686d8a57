#include "core/sample/image/EightBits.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>

namespace core {

namespace {

constexpr int kAlphaChannel = 3;

template <typename Value>
double highestOf(const cv::Mat& pixels) {
    double highest = 0;
    const int channels = pixels.channels();
    for (int y = 0; y < pixels.rows; ++y) {
        const Value* row = pixels.ptr<Value>(y);
        for (int at = 0; at < pixels.cols * channels; ++at) {
            if (channels == kAlphaChannel + 1 && at % channels == kAlphaChannel) continue;
            const auto value = static_cast<double>(row[at]);
            if (std::isfinite(value)) highest = std::max(highest, value);
        }
    }
    return highest;
}

}  // namespace

HighestValues highestValues(const cv::Mat& pixels) {
    HighestValues highest;
    if (pixels.depth() == CV_16U) highest.integer = static_cast<int>(highestOf<std::uint16_t>(pixels));
    if (pixels.depth() == CV_32F) highest.real = highestOf<float>(pixels);
    if (pixels.depth() == CV_64F) highest.real = highestOf<double>(pixels);
    return highest;
}

cv::Mat eightBits(const cv::Mat& pixels, const WhitePoint& white) {
    cv::Mat result;
    if (pixels.depth() == CV_8U) return pixels;
    if (pixels.depth() == CV_16U && white.bits == 16) pixels.convertTo(result, CV_8U, 1.0 / 257.0);
    if (pixels.depth() == CV_16U && white.bits < 16) {
        // Cut, not rounded: so 8 bits come back whether they were widened by shifting or by scaling.
        const int narrower = white.bits - 8;
        result.create(pixels.size(), CV_MAKETYPE(CV_8U, pixels.channels()));
        for (int y = 0; y < pixels.rows; ++y) {
            const auto* row = pixels.ptr<std::uint16_t>(y);
            std::transform(row, row + pixels.cols * pixels.channels(), result.ptr<std::uint8_t>(y),
                           [=](int value) { return static_cast<std::uint8_t>(std::min(value >> narrower, 255)); });
        }
    }
    if (pixels.depth() == CV_32F || pixels.depth() == CV_64F) pixels.convertTo(result, CV_8U, 255.0 / white.real);
    return result;
}

}  // namespace core
