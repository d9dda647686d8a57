#pragma once

#include <cstdint>
#include <opencv2/core/mat.hpp>

#include "core/base/StableRandom.h"
#include "resources/features/Originals.h"

namespace features {

/// A training image and what was done to it.
struct Drawing {
    cv::Mat image;    ///< side x side, RGB floats 0..255
    float blur = 0;   ///< deviation in pixels of an image of 32, by 2
    float noise = 0;  ///< deviation of the values, by 64
    bool sharp() const { return blur == 0 && noise == 0; }
};

/// How training images are drawn.
struct DrawingRules {
    int side = 32;
    bool varied = true;    ///< moved, turned, scaled, in other colors; false: as it is
    double spoiled = 0.2;  ///< share of images that are blurred or noisy
};

/// Draws an original: the same random numbers give the same image. What blur and noise an image has is to be told and
/// not to be ignored, so it goes into the result.
Drawing draw(const Original& original, Kind kind, const DrawingRules& rules, core::StableRandom& random);

/// Blurred by so many pixels, if any, and then with so much noise, held in 0..255.
void spoil(cv::Mat& image, double blurPixels, double noise, core::StableRandom& random);

}  // namespace features
