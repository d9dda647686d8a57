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
        Parameter::choice(
            "loss", "Loss", "non_saturating",
            {{"non_saturating", "Non-saturating",
              "The classic one: the discriminator says how likely a picture is real, and the generator wants it to say "
              "yes."},
             {"hinge", "Hinge",
              "The discriminator stops caring for pictures that it tells apart with a margin: often used with spectral "
              "normalisation."},
             {"wgan_gp", "WGAN-GP",
              "The discriminator measures how far drawn pictures are from real ones, kept from exaggerating by a "
              "gradient penalty: slower, and rarely forgets modes."}},
            "What generator and discriminator play for."),
        Parameter::real("r1", "R1 penalty", 0.05, 0.0, 1000.0, "",
                        "How strongly the discriminator is kept from being steep around real pictures: more is calmer "
                        "and slower to learn, 0 turns it off. WGAN-GP has a penalty of its own instead."),
        Parameter::integer("r1_interval", "R1 interval", 16, 1, 1000, "steps",
                           "R1 is costly, so only every so many steps pay for it, each as many times over.")
            .asAdvanced(),
        Parameter::real("gradient_penalty", "WGAN penalty", 10.0, 0.0, 1000.0, "",
                        "How strongly WGAN-GP pulls the discriminator's steepness towards 1 between real and drawn "
                        "pictures. The other losses take no notice of it.")
            .asAdvanced(),
        Parameter::toggle("spectral_norm", "Spectral normalisation", false,
                          "Divides each layer of the discriminator by its largest stretch, so that its verdicts cannot "
                          "become steep: steadies training without a penalty."),
        Parameter::integer("discriminator_width", "Discriminator width", 32, 4, 256, "feature maps",
                           "Feature maps of the discriminator at half resolution: wider sees more and trains slower.")
            .asAdvanced(),
        Parameter::integer("discriminator_steps", "Discriminator steps", 1, 1, 20, "",
                           "Steps of the discriminator for each one of the generator: more give a better teacher and "
                           "a slower training.")
            .asAdvanced(),
        Parameter::real("discriminator_rate", "Discriminator rate", 1.0, 0.01, 100.0, "",
                        "The discriminator's learning rate as a multiple of the generator's: above 1 it keeps ahead.")
            .asAdvanced(),
        Parameter::real("beta1", "Momentum", 0.0, 0.0, 0.99, "",
                        "How long a step remembers the direction of earlier ones (Adam's beta 1): little or none, as "
                        "the two networks keep changing each other's aim.")
            .asAdvanced(),
        // These two replace the common ones: an adversarial game wants smaller steps and a longer average.
        Parameter::real("learning_rate", "Learning rate", 0.002, 1e-6, 0.1, "",
                        "How far each step moves the weights: too high and one of the two networks wins for good, too "
                        "low takes for ever."),
        Parameter::real("ema", "Weight averaging", 0.995, 0.0, 0.9999, "a step",
                        "Decay of the moving average (EMA) of the generator's weights, which draws the pictures you "
                        "see: the two networks circle around each other, and their middle is better than either turn. "
                        "0 turns it off.")
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
        size("small", "Small", "Trains fastest; its pictures are rougher.", 16, 128),
        size("medium", "Medium", "Recognisable pictures within minutes on an ordinary processor.", 32, 256),
        size("large", "Large", "Draws more detail, for many pictures and a long training.", 64, 512),
    };
}

std::vector<Preset> presets() {
    return {
        {"standard", "Standard", "The classic loss with a light penalty; a good start.", {}},
        {"sharp",
         "Sharp pictures",
         "Hinge loss with spectral normalisation lets the discriminator look closely without growing steep.",
         {{"loss", std::string("hinge")}, {"spectral_norm", true}, {"r1", 0.0}}},
        {"few-images",
         "Few images",
         "The discriminator sees every picture varied, so that it cannot learn a few hundred of them by heart. That "
         "takes ten minutes and more.",
         {{"minutes", 10.0},
          {"augment_colour", true},
          {"augment_translation", true},
          {"augment_cutout", true},
          {"r1", 0.5},
          {"batch_size", std::int64_t{32}}}},
        {"diverse",
         "Nothing forgotten",
         "WGAN-GP rarely forgets kinds of pictures, at the price of a slower training.",
         {{"loss", std::string("wgan_gp")}}},
        {"fast",
         "Fast look",
         "Small networks draw something within seconds, to see whether the data is any good.",
         {{"width", std::int64_t{16}}, {"discriminator_width", std::int64_t{16}}, {"hidden_size", std::int64_t{128}}}},
    };
}

std::vector<CurveDescription> curves() {
    const char* const help =
        "How different two drawn pictures are, compared with two real ones: about 1 is as diverse as the data; falling "
        "towards 0 is mode collapse, the same few pictures again and again.";
    return {
        {"train_diversity", "Training", "Diversity", "", help},
        {"validation_diversity", "Validation", "Diversity", "",
         "The same for the averaged generator, against pictures that are not trained on."},
        {"train_generator_loss", "Generator", "Losses", "",
         "What the generator minimises. It need not fall: the discriminator improves as well, and a balance is what is "
         "wanted."},
        {"train_discriminator_loss", "Discriminator", "Losses", "",
         "What the discriminator minimises. Near zero it wins, and the generator has nothing left to learn from."},
        {"train_real_score", "D(real)", "Verdicts", "",
         "What the discriminator says of real pictures: with the non-saturating loss how likely it takes them for "
         "real, else its plain score."},
        {"train_fake_score", "D(fake)", "Verdicts", "",
         "The same of drawn pictures. The closer to D(real), the less it can tell them apart."},
        {"train_gradient_penalty", "Gradient penalty", "Gradient penalty", "",
         "How steep the discriminator is, before weighting: R1's or WGAN-GP's penalty, 0 where neither is used. A jump "
         "often comes before a collapse."},
    };
}

}  // namespace

ModelFamily ganFamily() {
    ModelFamily family;
    family.id = "gan";
    family.label = "Generative adversarial network";
    family.shortLabel = "GAN";
    family.help =
        "Two networks play against each other: a generator draws pictures from random numbers, a discriminator tells "
        "them from real ones. The pictures are sharp, since blur would give them away, but nothing makes the generator "
        "draw everything there is: it may forget kinds of pictures (modes), which the diversity curve shows.";
    family.latentHelp =
        "Random points are drawn from a standard Gaussian in every dimension. A GAN has no encoder: the latent of a "
        "given picture has to be searched for, and may not exist.";
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
