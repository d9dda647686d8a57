#include "core/families/AutoencoderFamily.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "core/model/ConvAutoencoder.h"
#include "core/model/ConvParameters.h"
#include "core/model/Model.h"
#include "core/model/likelihood/PixelLikelihood.h"
#include "core/model/prior/FittedGaussian.h"
#include "core/model/prior/LatentFlow.h"
#include "core/training/FlowFit.h"
#include "core/training/augment/Mirror.h"
#include "core/training/step/ParallelStep.h"

namespace core {

namespace {

/// Of a few codes less can be learned.
constexpr std::int64_t kStepsPerCode = 4;
constexpr std::int64_t kFewestSteps = 1000;

/// Its codes follow no prior, so one is fitted to them: a Gaussian, and where asked for a flow that says how they
/// differ from it. The latents that decode() takes are standard normal, as everywhere; they are carried over to codes,
/// so that a latent of 1 is one standard deviation of the codes.
class Autoencoder : public AutoencodingModel {
   public:
    Autoencoder(const ModelSpec& spec, const WeightInitializer& weights)
        : latentSize_(convOptions(spec).latentSize),
          classCount_(convOptions(spec).classCount),
          encoder_(register_module("encoder",
                                   std::make_shared<ConvEncoder>(convOptions(spec), "code", latentSize_, weights))),
          decoder_(register_module("decoder", std::make_shared<ConvDecoder>(convOptions(spec), weights))),
          prior_(register_module("prior", std::make_shared<FittedGaussian>(latentSize_))),
          likelihood_(spec.settings, *this) {
        if (spec.settings.choice("prior") == "flow")
            flow_ = register_module("flow", std::make_shared<LatentFlow>(latentSize_, classCount_));
    }

    int latentSize() const override { return latentSize_; }
    int classCount() const override { return classCount_; }

    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor& classes) const override {
        return likelihood_.toImages(decoder_->forward(toCodes(latents, classes), classes));
    }

    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor& classes) const override {
        return decoder_->firstLayer(toCodes(latents, classes), classes);
    }

    torch::Tensor encode(const torch::Tensor& images, const torch::Tensor& classes) const override {
        const torch::Tensor standard = prior_->toStandard(encoder_->forward(images, classes));
        return flow_ ? flow_->toLatents(standard, classes) : standard;
    }

    LossTerms loss(const Batch& batch, const LossContext& context) const override {
        torch::Tensor images = batch.samples;
        const double noise = context.training ? context.settings.real("input_noise") : 0.0;
        if (noise > 0) images = images + noise * torch::randn(images.sizes(), context.generator, images.options());
        const torch::Tensor codes = encoder_->forward(images, batch.classes);
        LossTerms terms;
        terms.reconstruction = likelihood_.negativeLog(decoder_->forward(codes, batch.classes), batch.samples);
        terms.objective = terms.reconstruction;
        terms.klPerDimension = torch::zeros({latentSize_}, codes.options().requires_grad(false));
        if (!context.training) terms.latents = codes.detach();
        return terms;
    }

    torch::Tensor logWeights(const Batch& batch, std::int64_t draws, const LossContext&) const override {
        const torch::NoGradGuard noGradients;
        const torch::Tensor codes = encoder_->forward(batch.samples, batch.classes);
        const torch::Tensor negative =
            likelihood_.negativeLogOfEach(decoder_->forward(codes, batch.classes), batch.samples);
        return (-negative).expand({draws, batch.samples.size(0)});
    }

    void fitPrior(const torch::Tensor& codes) override {
        prior_->fit(codes);
        if (flow_) flow_->reset();
    }

    void resetPrior() override {
        prior_->reset();
        if (flow_) flow_->reset();
    }

    bool learnsPrior() const override { return flow_ != nullptr; }

    void learnPrior(const PriorCodes& codes, const JobContext& context) override {
        if (!flow_) return;
        const torch::NoGradGuard noGradients;
        FlowFit fit;
        fit.seed = codes.seed;
        fit.steps = std::min({fit.steps, codes.steps, std::max(kFewestSteps, kStepsPerCode * codes.codes.size(0))});
        fitFlow(*flow_, prior_->toStandard(codes.codes), codes.classes, fit, context);
    }

   private:
    torch::Tensor toCodes(const torch::Tensor& latents, const torch::Tensor& classes) const {
        return prior_->fromStandard(flow_ ? flow_->toCodes(latents, classes) : latents);
    }

    int latentSize_;
    int classCount_;
    std::shared_ptr<ConvEncoder> encoder_;
    std::shared_ptr<ConvDecoder> decoder_;
    std::shared_ptr<FittedGaussian> prior_;
    std::shared_ptr<LatentFlow> flow_;  // null where the prior is a Gaussian
    PixelLikelihood likelihood_;
};

std::shared_ptr<Model> createAutoencoder(const ModelSpec& spec, const WeightInitializer& weights) {
    return std::make_shared<Autoencoder>(spec, weights);
}

}  // namespace

ModelFamily autoencoderFamily() {
    ModelFamily family;
    family.id = "autoencoder";
    family.label = "Close copies (AE)";
    family.shortLabel = "Autoencoder";
    family.help =
        "Encodes each image as a few numbers (its latent) and reconstructs the image from them. Reconstructions are "
        "sharper than a VAE's, but latents between those of the images may give poor samples.";
    family.latentHelp =
        "An autoencoder learns no prior while it trains: afterwards one is fitted to the latents of the training "
        "images, and random latents are sampled from it. Sliders are in standard deviations; far from 0, samples look "
        "poor.";
    family.refusal = convRefusal;
    family.can = {.encodes = true, .conditional = true, .hasPosterior = false, .fitsPrior = true};
    family.modelParameters = convParameters();
    for (const Parameter& parameter : PixelLikelihood::parameters()) family.modelParameters.push_back(parameter);
    family.modelParameters.push_back(
        Parameter::choice(
            "prior", "Prior", "flow",
            {{"flow", "Flow matching",
              "Learns how the latents of the training images are distributed, in seconds at the end of training: "
              "random samples are closer to the data. Until then, and with fewer than about 300 images, it is the "
              "Gaussian."},
             {"gaussian", "Gaussian",
              "A Gaussian fitted to the latents: it also covers the holes between them, where samples look poor."}},
            "Distribution from which random latents are sampled.")
            .asAdvanced()
            .addedLater(std::string("gaussian")));
    family.modelParameters.push_back(labelsParameter());
    family.trainingParameters = {
        Parameter::real("input_noise", "Input noise", 0.0, 0.0, 1.0, "",
                        "Standard deviation of the noise added to each image before it is encoded, as a share of full "
                        "brightness: a denoising autoencoder learns to remove it. 0 is a plain autoencoder."),
        mirrorParameter(),
    };
    family.sizes = convSizes();
    family.presets = {
        {"standard",
         "Standard",
         "Close reconstructions with few enough latent dimensions to explore; a good start.",
         {}},
        {"sharp",
         "Sharper images",
         "More latent dimensions preserve more detail in reconstructions; random samples look less like the data.",
         {{"latent_size", std::int64_t{48}}}},
        {"smooth",
         "Smooth latent space",
         "Input noise makes neighboring latents give similar samples; fewer latent dimensions leave fewer empty areas.",
         {{"input_noise", 0.2}, {"latent_size", std::int64_t{12}}}},
        fewImagesPreset(),
        fastPreset(),
    };
    family.curves = {
        {"train_reconstruction", "Training", "Reconstruction", "nats",
         "Reconstruction loss on the training images (negative log-likelihood, in nats per image): lower is closer to "
         "the images. If it levels off while reconstructions are still blurry, try a larger latent size or network."},
        {"validation_reconstruction", "Validation", "Reconstruction", "nats",
         "Loss on the validation images, in nats per image; lower is better. If it rises while the training curve "
         "keeps falling, the model is overfitting."},
    };
    family.judgedBy = "reconstruction";
    family.create = createAutoencoder;
    family.makeStep = makeParallelStep;
    return family;
}

}  // namespace core
