#include "core/model/likelihood/PixelLikelihood.h"

#include <cmath>
#include <string>

#include "core/model/likelihood/Likelihood.h"

namespace core {

namespace {
constexpr double kFirstLogVariance = -2.0;
/// The variance falls by orders of magnitude, and as long as it is too large the codes may leave details out. Adam
/// takes steps of the learning rate whatever the parameter: a tenth of the logarithm is there ten times sooner.
constexpr double kScale = 10.0;
}  // namespace

PixelLikelihood::PixelLikelihood(const Settings& settings, torch::nn::Module& owner)
    : linear_(settings.choice("pixel_mean") == "linear") {
    const std::string& kind = settings.choice("likelihood");
    if (kind == "gaussian_fixed")
        scaledLogVariance_ = torch::full({1}, 2.0 * std::log(settings.real("pixel_deviation")));
    if (kind != "gaussian") return;
    if (linear_) scale_ = kScale;
    scaledLogVariance_ = owner.register_parameter(linear_ ? "pixel_log_variance_tenth" : "pixel_log_variance",
                                                  torch::full({1}, kFirstLogVariance / scale_));
}

torch::Tensor PixelLikelihood::negativeLog(const torch::Tensor& logits, const torch::Tensor& images) const {
    if (isBernoulli()) return bernoulliNegativeLogLikelihood(logits, images);
    return gaussianNegativeLogLikelihood(mean(logits), logVariance(), images);
}

torch::Tensor PixelLikelihood::negativeLogOfEach(const torch::Tensor& logits, const torch::Tensor& images) const {
    if (isBernoulli()) return bernoulliNegativeLogOfEach(logits, images);
    return gaussianNegativeLogOfEach(mean(logits), logVariance(), images);
}

torch::Tensor PixelLikelihood::toImages(const torch::Tensor& logits) const {
    return isBernoulli() ? torch::sigmoid(logits) : mean(logits).clamp(0.0, 1.0);
}

// At black and white a sigmoid is so flat that squared errors hardly move it: a network whose images have gone all
// black, as they do at first where backgrounds are, stays there, and its codes say nothing (posterior collapse).
// The line has the sigmoid's value and slope in the middle.
torch::Tensor PixelLikelihood::mean(const torch::Tensor& logits) const {
    return linear_ ? 0.5 + 0.25 * logits : torch::sigmoid(logits);
}

std::vector<Parameter> PixelLikelihood::parameters() {
    return {
        Parameter::choice(
            "likelihood", "Likelihood", "bernoulli",
            {{"bernoulli", "Bernoulli", "Each pixel is a probability; the usual choice for grayscale images."},
             {"gaussian", "Gaussian, learned variance",
              "Each pixel has a mean, and all share one learned variance (sigma-VAE); suits large datasets of color "
              "photographs."},
             {"gaussian_fixed", "Gaussian, fixed variance",
              "Each pixel has a mean, and the variance is fixed to a value that you set: the squared error."}},
            "How the difference between an image and its reconstruction is measured."),
        Parameter::real("pixel_deviation", "Pixel std. deviation", 0.1, 0.001, 1.0, "",
                        "Standard deviation of the pixels when the variance is fixed, as a share of full brightness: a "
                        "smaller one asks for closer reconstructions.")
            .asAdvanced(),
        Parameter::choice("pixel_mean", "Pixel mean", "linear",
                          {{"linear", "Linear", "Black and white are learned as easily as gray."},
                           {"sigmoid", "Sigmoid",
                            "As in older models: learns slowly near black and white, and sometimes not at all; a "
                            "learned variance adapts slowly as well."}},
                          "How the network's output becomes the mean of a pixel, with a Gaussian likelihood.")
            .asAdvanced()
            .addedLater(std::string("sigmoid")),
    };
}

}  // namespace core
