#include "core/families/AutoencoderFamily.h"

#include <memory>
#include <utility>

#include "core/model/ConvAutoencoder.h"
#include "core/model/ConvParameters.h"
#include "core/model/Model.h"
#include "core/model/likelihood/PixelLikelihood.h"
#include "core/model/prior/FittedGaussian.h"
#include "core/training/augment/Mirror.h"
#include "core/training/step/ParallelStep.h"

namespace core {

namespace {

/// Its codes follow no prior, so one is fitted to them: a Gaussian. The latents that decode() takes are standard
/// normal, as everywhere; they are carried over to codes, so that a latent of 1 is one standard deviation of the codes.
class Autoencoder : public AutoencodingModel {
   public:
    Autoencoder(const ModelSpec& spec, const WeightInitializer& weights)
        : latentSize_(convOptions(spec).latentSize),
          classCount_(convOptions(spec).classCount),
          encoder_(register_module("encoder",
                                   std::make_shared<ConvEncoder>(convOptions(spec), "code", latentSize_, weights))),
          decoder_(register_module("decoder", std::make_shared<ConvDecoder>(convOptions(spec), weights))),
          prior_(register_module("prior", std::make_shared<FittedGaussian>(latentSize_))),
          likelihood_(spec.settings, *this) {}

    int latentSize() const override { return latentSize_; }
    int classCount() const override { return classCount_; }

    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor& classes) const override {
        return likelihood_.pictures(decoder_->forward(prior_->fromStandard(latents), classes));
    }

    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor& classes) const override {
        return decoder_->firstLayer(prior_->fromStandard(latents), classes);
    }

    torch::Tensor encode(const torch::Tensor& images, const torch::Tensor& classes) const override {
        return prior_->toStandard(encoder_->forward(images, classes));
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

    void fitPrior(const torch::Tensor& codes) override { prior_->fit(codes); }
    void resetPrior() override { prior_->reset(); }

   private:
    int latentSize_;
    int classCount_;
    std::shared_ptr<ConvEncoder> encoder_;
    std::shared_ptr<ConvDecoder> decoder_;
    std::shared_ptr<FittedGaussian> prior_;
    PixelLikelihood likelihood_;
};

std::shared_ptr<Model> createAutoencoder(const ModelSpec& spec, const WeightInitializer& weights) {
    return std::make_shared<Autoencoder>(spec, weights);
}

}  // namespace

ModelFamily autoencoderFamily() {
    ModelFamily family;
    family.id = "autoencoder";
    family.label = "Autoencoder";
    family.shortLabel = "Autoencoder";
    family.help =
        "Learns to squeeze each picture into a few numbers and to draw it again from them, and nothing else: sharper "
        "reconstructions than a variational one, but between the codes it has seen there are holes.";
    family.latentHelp =
        "An autoencoder has no prior. Random points are drawn from a Gaussian fitted to the codes of the training "
        "pictures; a slider's 1 is one standard deviation of the codes. Where no codes lie, the pictures fall apart: "
        "these are its holes.";
    family.refusal = convRefusal;
    family.can = {.encodes = true, .conditional = true, .hasPosterior = false, .fitsPrior = true};
    family.modelParameters = convParameters();
    for (const Parameter& parameter : PixelLikelihood::parameters()) family.modelParameters.push_back(parameter);
    family.modelParameters.push_back(labelsParameter());
    family.trainingParameters = {
        Parameter::real("input_noise", "Input noise", 0.0, 0.0, 1.0, "",
                        "Standard deviation of the noise put on each picture before it is encoded, as a share of full "
                        "brightness: a denoising autoencoder learns to take it away. 0 is a plain autoencoder."),
        mirrorParameter(),
    };
    family.sizes = convSizes();
    family.presets = {
        {"standard", "Standard", "Close reconstructions from a code that is still easy to steer; a good start.", {}},
        {"sharp",
         "Sharp pictures",
         "More dimensions keep more detail in the codes; the holes between them grow.",
         {{"latent_size", std::int64_t{48}}}},
        {"smooth",
         "Smooth latent space",
         "Noise at the input makes neighbouring codes draw alike, and fewer dimensions leave less room for holes.",
         {{"input_noise", 0.2}, {"latent_size", std::int64_t{12}}}},
        fewImagesPreset(),
        fastPreset(),
    };
    family.curves = {
        {"train_reconstruction", "Training", "Reconstruction", "nats",
         "How badly the pictures are drawn again: lower is closer to the originals."},
        {"validation_reconstruction", "Validation", "Reconstruction", "nats",
         "The same on pictures that are not trained on: when it rises, the model learns by heart."},
    };
    family.judgedBy = "reconstruction";
    family.create = createAutoencoder;
    family.makeStep = makeParallelStep;
    return family;
}

}  // namespace core
