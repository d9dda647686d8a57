#include "core/model/PixelLikelihood.h"

#include <cmath>
#include <string>

#include "core/training/Likelihood.h"

namespace core {

PixelLikelihood::PixelLikelihood(const Settings& settings, torch::nn::Module& owner) {
    const std::string& kind = settings.choice("likelihood");
    if (kind == "gaussian") logVariance_ = owner.register_parameter("pixel_log_variance", torch::full({1}, -2.0));
    if (kind == "gaussian_fixed") logVariance_ = torch::full({1}, 2.0 * std::log(settings.real("pixel_deviation")));
}

torch::Tensor PixelLikelihood::negativeLog(const torch::Tensor& logits, const torch::Tensor& images) const {
    if (isBernoulli()) return bernoulliNegativeLogLikelihood(logits, images);
    // The learned variance is kept where exp() and its gradient are harmless; the fixed one lies within.
    return gaussianNegativeLogLikelihood(torch::sigmoid(logits), logVariance_.clamp(-14.0, 2.0).sum(), images);
}

std::vector<Parameter> PixelLikelihood::parameters() {
    return {
        Parameter::choice(
            "likelihood", "Likelihood", "bernoulli",
            {{"bernoulli", "Bernoulli", "Each pixel is a probability; the usual choice for grey pictures."},
             {"gaussian", "Gaussian, learned variance",
              "Each pixel has a mean and all share one learned variance (sigma-VAE); suits colour "
              "photographs."},
             {"gaussian_fixed", "Gaussian, fixed variance",
              "Each pixel has a mean and a variance that you set: the squared error."}},
            "How the distance between a picture and its reconstruction is measured."),
        Parameter::real("pixel_deviation", "Pixel deviation", 0.1, 0.001, 1.0, "",
                        "Standard deviation of a pixel where the variance is fixed, as a share of full brightness: a "
                        "smaller one asks for closer reconstructions.")
            .asAdvanced(),
    };
}

}  // namespace core
