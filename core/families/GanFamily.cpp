#include "core/families/GanFamily.h"

#include <memory>
#include <utility>

#include "core/model/ConvAutoencoder.h"
#include "core/model/ConvParameters.h"
#include "core/model/Model.h"
#include "core/training/augment/DiffAugment.h"
#include "core/training/augment/Mirror.h"
#include "core/training/step/GanStep.h"

namespace core {

namespace {

/// The generator: what is left of a GAN once it is trained.
class Gan : public Model {
   public:
    Gan(const ModelSpec& spec, const WeightInitializer& weights)
        : latentSize_(convOptions(spec).latentSize),
          classCount_(convOptions(spec).classCount),
          generator_(register_module("generator", std::make_shared<ConvDecoder>(convOptions(spec), weights))) {}

    int latentSize() const override { return latentSize_; }
    int classCount() const override { return classCount_; }

    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor& classes) const override {
        return torch::sigmoid(generator_->forward(latents, classes));
    }

    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor& classes) const override {
        return generator_->firstLayer(latents, classes);
    }

   private:
    int latentSize_;
    int classCount_;
    std::shared_ptr<ConvDecoder> generator_;
};

std::shared_ptr<Model> createGan(const ModelSpec& spec, const WeightInitializer& weights) {
    return std::make_shared<Gan>(spec, weights);
}

std::vector<Parameter> modelParameters() {
    std::vector<Parameter> parameters = convParameters();
    for (Parameter& parameter : parameters) {
        if (parameter.name == "latent_size") parameter.defaultValue = std::int64_t{64};
        if (parameter.name == "width") parameter.defaultValue = std::int64_t{32};
        if (parameter.name == "residual_blocks" || parameter.name == "detail_blocks")
            parameter.defaultValue = std::int64_t{0};
    }
    parameters.push_back(labelsParameter());
    return parameters;
}

std::vector<Parameter> trainingParameters() {
    std::vector<Parameter> parameters = {
        Parameter::choice("loss", "Loss", "non_saturating",
                          {{"non_saturating", "Non-saturating",
                            "The standard GAN loss: the discriminator estimates the probability that an image is real, "
                            "and the generator tries to raise it for its samples."},
                           {"hinge", "Hinge",
                            "The discriminator ignores images and samples that it already separates by a margin; often "
                            "used with spectral normalization."},
                           {"wgan_gp", "WGAN-GP",
                            "The discriminator estimates the Wasserstein distance between samples and real images, "
                            "kept smooth by a gradient penalty: slower, but less prone to mode collapse."}},
                          "Loss function of the generator and the discriminator."),
        Parameter::real("r1", "R1 penalty", 0.05, 0.0, 1000.0, "",
                        "Weight of the penalty on the discriminator's gradient at real images: higher is more stable "
                        "and learns more slowly, 0 turns it off. WGAN-GP has its own penalty instead."),
        Parameter::integer("r1_interval", "R1 interval", 16, 1, 1000, "steps",
                           "Steps from one application of the R1 penalty, which is expensive to compute, to the next; "
                           "its weight is multiplied by this number.")
            .asAdvanced(),
        Parameter::real("gradient_penalty", "WGAN-GP penalty", 10.0, 0.0, 1000.0, "",
                        "Weight of the penalty that pulls the norm of the discriminator's gradient toward 1 between "
                        "real images and samples. The other losses ignore it.")
            .asAdvanced(),
        Parameter::toggle("spectral_norm", "Spectral normalization", false,
                          "Divides the weights of each discriminator layer by their largest singular value, so that "
                          "scores cannot change abruptly: stabilizes training without a penalty."),
        Parameter::integer(
            "discriminator_width", "Discriminator width", 32, 4, 256, "feature maps",
            "Feature maps of the discriminator at half resolution: more detect finer detail and slow training down.")
            .asAdvanced(),
        Parameter::integer(
            "discriminator_steps", "Discriminator steps", 1, 1, 20, "",
            "Discriminator steps for each generator step: more make the discriminator stronger and training slower.")
            .asAdvanced(),
        Parameter::real("discriminator_rate", "Discriminator rate", 1.0, 0.01, 100.0, "",
                        "Learning rate of the discriminator as a multiple of the generator's: above 1 the "
                        "discriminator learns faster.")
            .asAdvanced(),
        Parameter::real("beta1", "Momentum", 0.0, 0.0, 0.99, "",
                        "Adam's beta 1, the decay of the average over earlier gradients: little or none is best, since "
                        "the two networks keep changing each other's objective.")
            .asAdvanced(),
        // These two replace the common ones: an adversarial game wants smaller steps and a longer average.
        Parameter::real("learning_rate", "Learning rate", 0.002, 1e-6, 0.1, "",
                        "Step size of the optimizer: too high and one of the two networks overpowers the other, too "
                        "low and training takes very long."),
        Parameter::real("ema", "EMA decay", 0.995, 0.0, 0.9999, "per step",
                        "Decay of the exponential moving average (EMA) of the generator's weights: the samples you see "
                        "come from the average, which is better than the latest weights. 0 turns it off.")
            .asAdvanced(),
    };
    parameters.push_back(mirrorParameter());
    for (const Parameter& parameter : DiffAugment::parameters()) parameters.push_back(parameter);
    return parameters;
}

/// Both networks alike: where one is much larger, it wins.
std::vector<Preset> sizes() {
    const auto size = [](std::string id, std::string label, std::string reason, std::int64_t width,
                         std::int64_t hidden) {
        return Preset{std::move(id),
                      std::move(label),
                      std::move(reason),
                      {{"width", width}, {"discriminator_width", width}, {"hidden_size", hidden}}};
    };
    return {
        size("small", "Small", "Trains fastest; its samples are coarser.", 16, 128),
        size("medium", "Medium", "Recognizable samples within minutes on an ordinary CPU.", 32, 256),
        size("large", "Large", "Generates finer detail; for large datasets and long training runs.", 64, 512),
    };
}

std::vector<Preset> presets() {
    return {
        {"standard", "Standard", "The standard loss with a light R1 penalty; a good start.", {}},
        {"sharp",
         "Sharper images",
         "Hinge loss with spectral normalization: the discriminator can judge fine detail while training stays stable.",
         {{"loss", std::string("hinge")}, {"spectral_norm", true}, {"r1", 0.0}}},
        {"few-images",
         "Few images",
         "Augments all images and samples that the discriminator sees, so that it does not memorize a few hundred "
         "images. Takes ten minutes or more.",
         {{"minutes", 10.0},
          {"augment_colour", true},
          {"augment_translation", true},
          {"augment_cutout", true},
          {"r1", 0.5},
          {"batch_size", std::int64_t{32}}},
         kFewImages},
        {"diverse",
         "Mode coverage (WGAN-GP)",
         "WGAN-GP is less prone to mode collapse, so fewer kinds of images are missing among the samples; training is "
         "slower.",
         {{"loss", std::string("wgan_gp")}}},
        {"fast",
         "Quick preview",
         "Small networks generate their first samples within seconds, to check the dataset.",
         {{"width", std::int64_t{16}}, {"discriminator_width", std::int64_t{16}}, {"hidden_size", std::int64_t{128}}}},
    };
}

std::vector<CurveDescription> curves() {
    const char* const help =
        "Mean pixel distance between two samples, divided by that between two training images: about 1 is as diverse "
        "as the data. A fall toward 0 is mode collapse: the generator repeats a few samples.";
    return {
        {"train_diversity", "Training", "Diversity", "", help},
        {"validation_diversity", "Validation", "Diversity", "",
         "Diversity of the samples of the averaged generator (EMA), compared with the validation images: about 1 is as "
         "diverse as the data, a fall toward 0 is mode collapse."},
        {"train_generator_loss", "Generator", "Losses", "",
         "Loss that the generator minimizes. It need not fall: the discriminator improves as well, and a stable "
         "balance is the goal. A steady rise often means that the discriminator overpowers the generator."},
        {"train_discriminator_loss", "Discriminator", "Losses", "",
         "Loss that the discriminator minimizes, without penalties. Near 0 it separates images and samples perfectly, "
         "and the generator can no longer learn. With WGAN-GP it is usually negative, and nearer to 0 means that "
         "samples are closer to the images."},
        {"train_real_score", "D(real)", "Discriminator scores", "",
         "Mean discriminator score of real images: with the non-saturating loss the probability that they are real, "
         "otherwise the raw score. Far above D(fake), the discriminator tells them apart easily."},
        {"train_fake_score", "D(fake)", "Discriminator scores", "",
         "Mean discriminator score of samples, on the scale of D(real). The closer the two curves, the less it can "
         "tell samples from images; a growing gap means that it overpowers the generator."},
        {"train_gradient_penalty", "Gradient penalty", "Gradient penalty", "",
         "Penalty of R1 or WGAN-GP on the discriminator's gradient, before its weight; 0 if neither is used. Low and "
         "steady is good; a sudden jump often comes before a collapse."},
    };
}

}  // namespace

ModelFamily ganFamily() {
    ModelFamily family;
    family.id = "gan";
    family.label = "Sharp (GAN)";
    family.shortLabel = "GAN";
    family.help =
        "Two networks compete: a generator turns random latents into samples, and a discriminator scores how real they "
        "look. Samples are sharp, but some kinds of images may be missing among them (mode collapse); watch the "
        "diversity curve.";
    family.latentHelp =
        "Random latents are sampled from a standard Gaussian in every dimension. A GAN has no encoder: the latent of a "
        "given image has to be searched for (projection), and may not exist.";
    family.refusal = convRefusal;
    family.can = {.encodes = false, .conditional = true, .hasPosterior = false, .fitsPrior = false};
    family.modelParameters = modelParameters();
    family.trainingParameters = trainingParameters();
    family.sizes = sizes();
    family.presets = presets();
    family.curves = curves();
    family.create = createGan;
    family.makeStep = makeGanStep;
    return family;
}

}  // namespace core
