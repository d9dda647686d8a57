#pragma once

#include <vector>

#include "core/metric/EvaluationRequest.h"
#include "core/metric/factors/FactorSamples.h"
#include "core/sample/image/Image.h"

namespace core {

/// What can be measured of any image, whoever made it. What is drawn is what differs from the background, which is the
/// median of the outermost pixels in each channel. A pixel belongs to it by how much it differs, as a share of the
/// largest difference in the image: less than a tenth is background.
struct MeasuredProperties {
    float brightness = 0;  ///< mean gray level of all pixels, 0 to 1
    float size = 0;        ///< area of what is drawn as a share of the image, 0 to 1
    /// How far an upright line through what is drawn leans to the right, in degrees, -90 to 90: the shear that its
    /// second-order moments have, as in Morpho-MNIST (Castro et al. 2019, arXiv 1809.10780). In thousandths.
    float slant = 0;
    float across = 0.5F;  ///< center of what is drawn from the left, as a share of the width
    float down = 0.5F;    ///< center of what is drawn from the top, as a share of the height
    /// Of its mean color, degrees around the color circle, 0 to 360; 0 is red, and gray. Reds lie at both ends, which
    /// what takes it for an amount does not know.
    float hue = 0;
};

/// `image` may be empty or of one color: size, slant and hue are then 0, its center is the middle. Any thread.
MeasuredProperties measuredProperties(const Image& image);

/// They are factors of the samples of `request`, measured on their previews, in the order of its indices: brightness,
/// size, slant, position x, position y and, where there is color, color. All are amounts. The team shares the work.
/// Empty where it was stopped. Throws Error where a sample cannot be read any more.
std::vector<FactorValues> measuredFactors(const EvaluationRequest& request);

}  // namespace core
