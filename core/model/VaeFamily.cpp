#include "core/model/VaeFamily.h"

#include <algorithm>
#include <memory>

#include "core/model/ConvVae.h"
#include "core/model/Model.h"
#include "core/training/Likelihood.h"

namespace core {

namespace {

/// ConvVaeNetwork seen through the interface that all families share.
class VaeModel : public Model {
   public:
    explicit VaeModel(const ConvVaeOptions& options)
        : encoder_(register_module("encoder", std::make_shared<ConvVaeEncoder>(options))),
          decoder_(register_module("decoder", std::make_shared<ConvVaeDecoder>(options))),
          latentSize_(options.latentSize) {
        if (options.gaussian) pixelLogVariance_ = register_parameter("pixel_log_variance", torch::full({1}, -2.0));
    }

    int latentSize() const override { return latentSize_; }

    torch::Tensor decode(const torch::Tensor& latents) const override {
        return torch::sigmoid(decoder_->forward(latents));
    }

    LatentGaussian encode(const torch::Tensor& images) const override { return encoder_->forward(images); }

    LossTerms loss(const torch::Tensor& images, const Settings& settings, std::int64_t step,
                   const at::Generator& generator) const override {
        const LatentGaussian posterior = encode(images);
        const torch::Tensor noise =
            torch::randn(posterior.mean.sizes(), generator, posterior.mean.options().requires_grad(false));
        const torch::Tensor latents = torch::addcmul(posterior.mean, noise, torch::exp(0.5 * posterior.logVariance));
        LossTerms terms;
        terms.reconstruction = negativeLogLikelihood(decoder_->forward(latents), images);
        const torch::Tensor kl = gaussianKl(posterior.mean, posterior.logVariance).sum(0);
        terms.klPerDimension = kl.detach();
        terms.posteriorMeans = posterior.mean.detach();
        terms.objective = terms.reconstruction + betaAt(settings, step) * kl.sum();
        return terms;
    }

   private:
    torch::Tensor negativeLogLikelihood(const torch::Tensor& logits, const torch::Tensor& images) const {
        if (!pixelLogVariance_.defined()) return bernoulliNegativeLogLikelihood(logits, images);
        // The learned variance is kept where exp() and its gradient are harmless.
        return gaussianNegativeLogLikelihood(torch::sigmoid(logits), pixelLogVariance_.clamp(-12.0, 2.0).sum(), images);
    }

    static double betaAt(const Settings& settings, std::int64_t step) {
        const auto warmUp = static_cast<double>(settings.integer("kl_warmup"));
        const double beta = settings.real("beta");
        return warmUp <= 0 ? beta : beta * std::min(1.0, static_cast<double>(step + 1) / warmUp);
    }

    std::shared_ptr<ConvVaeEncoder> encoder_;
    std::shared_ptr<ConvVaeDecoder> decoder_;
    torch::Tensor pixelLogVariance_;
    int latentSize_;
};

std::shared_ptr<Model> createVae(const ModelSpec& spec) {
    ConvVaeOptions options;
    options.size = spec.shape.height;
    options.channels = spec.shape.channels;
    options.latentSize = static_cast<int>(spec.settings.integer("latent_size"));
    options.width = static_cast<int>(spec.settings.integer("width"));
    options.hiddenSize = static_cast<int>(spec.settings.integer("hidden_size"));
    options.gaussian = spec.settings.choice("likelihood") == "gaussian";
    return std::make_shared<VaeModel>(options);
}

}  // namespace

ModelFamily vaeFamily() {
    ModelFamily family;
    family.id = "vae";
    family.label = "Variational autoencoder";
    family.help =
        "Learns to squeeze each picture into a few numbers and to draw it again from them; numbers drawn at random "
        "then give new pictures.";
    family.modelParameters = {
        Parameter::integer("latent_size", "Latent size", 24, 1, 512, "dimensions",
                           "How many numbers stand for one picture: more keep more detail, fewer are easier to steer."),
        Parameter::integer("width", "Width", 16, 4, 256, "feature maps",
                           "Feature maps of the network at half resolution: wider draws better and trains slower."),
        Parameter::integer("hidden_size", "Hidden size", 256, 8, 4096, "units",
                           "Units of the dense layer between the features and the latent: more learn more from each "
                           "picture, and make the file larger.")
            .asAdvanced(),
        Parameter::choice(
            "likelihood", "Likelihood", "bernoulli",
            {{"bernoulli", "Bernoulli", "Each pixel is a probability; the usual choice for grey pictures."},
             {"gaussian", "Gaussian, learned variance",
              "Each pixel has a mean and all share one learned variance (sigma-VAE); suits colour "
              "photographs."}},
            "How the distance between a picture and its reconstruction is measured."),
    };
    family.trainingParameters = {
        Parameter::real(
            "beta", "Beta", 1.0, 0.0, 100.0, "",
            "Weight of the KL term: above 1 the latent space is smoother and the pictures blurrier, below 1 "
            "the other way round."),
        Parameter::integer("kl_warmup", "KL warm-up", 0, 0, 1000000, "steps",
                           "Steps over which beta rises from 0 to its value: helps where the model leaves most of its "
                           "latent space unused.")
            .asAdvanced(),
    };
    family.curves = {
        {"train_neg_elbo", "Training", "−ELBO", "nats",
         "Negative evidence lower bound on the training pictures: reconstruction + KL, lower is better."},
        {"validation_neg_elbo", "Validation", "−ELBO", "nats",
         "The same on pictures that are not trained on: when it rises, the model learns by heart."},
        {"train_reconstruction", "Training", "Reconstruction", "nats",
         "How badly the pictures are drawn again: lower is closer to the originals."},
        {"validation_reconstruction", "Validation", "Reconstruction", "nats",
         "The same on pictures that are not trained on."},
        {"train_kl", "Training", "KL", "nats",
         "How much the codes say about the pictures: the distance of the posterior from the prior."},
        {"validation_kl", "Validation", "KL", "nats", "The same on pictures that are not trained on."},
    };
    family.create = createVae;
    return family;
}

}  // namespace core
