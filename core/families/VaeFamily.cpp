#include "core/families/VaeFamily.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "core/model/ConvAutoencoder.h"
#include "core/model/ConvParameters.h"
#include "core/model/Model.h"
#include "core/model/likelihood/Likelihood.h"
#include "core/model/likelihood/PixelLikelihood.h"
#include "core/model/prior/PosteriorCorrelation.h"
#include "core/model/prior/PriorFlow.h"
#include "core/training/augment/Mirror.h"
#include "core/training/step/ParallelStep.h"

namespace core {

namespace {

constexpr double kMinLogVariance = -12.0;
constexpr double kMaxLogVariance = 8.0;
/// Of each posterior where the KL is measured: without the decoder they cost little.
constexpr int kKlSamples = 16;

/// Kingma and Welling, arXiv 1312.6114; with beta, arXiv 1804.03599; with free bits, arXiv 1606.04934; told the
/// classes, Sohn et al. 2015. The networks use codes; the latents of the world outside are what the prior's flow makes
/// of them, or the codes themselves where there is none.
class Vae : public AutoencodingModel {
   public:
    Vae(const ModelSpec& spec, const WeightInitializer& weights)
        : latentSize_(convOptions(spec).latentSize),
          classCount_(convOptions(spec).classCount),
          encoder_(register_module("encoder", std::make_shared<ConvEncoder>(convOptions(spec), "posterior",
                                                                            2 * int64_t{latentSize_}, weights))),
          decoder_(register_module("decoder", std::make_shared<ConvDecoder>(convOptions(spec), weights))),
          likelihood_(spec.settings, *this) {
        if (spec.settings.choice("prior") == "flow")
            flow_ = register_module("prior", std::make_shared<PriorFlow>(latentSize_, weights));
        if (spec.settings.choice("posterior") == "full")
            correlation_ = register_module("correlation", std::make_shared<PosteriorCorrelation>(latentSize_, weights));
    }

    int latentSize() const override { return latentSize_; }
    int classCount() const override { return classCount_; }

    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor& classes) const override {
        return likelihood_.toImages(decoder_->forward(toCodes(latents), classes));
    }

    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor& classes) const override {
        return decoder_->firstLayer(toCodes(latents), classes);
    }

    torch::Tensor encode(const torch::Tensor& images, const torch::Tensor& classes) const override {
        return toLatents(posteriorOf(images, classes).mean);
    }

    LossTerms loss(const Batch& batch, const LossContext& context) const override {
        const Posterior posterior = posteriorOf(batch.samples, batch.classes);
        const torch::Tensor noise = noiseFor(posterior, context.generator);
        const torch::Tensor codes = codesOf(posterior, noise);
        LossTerms terms;
        terms.reconstruction = likelihood_.negativeLog(decoder_->forward(codes, batch.classes), batch.samples);
        const torch::Tensor kl =
            (context.training ? learnedKl(posterior, codes, noise) : measuredKl(posterior, context.generator)).sum(0);
        terms.klPerDimension = kl.detach();
        if (!context.training) terms.latents = toLatents(posterior.mean.detach());
        const double freeBits = context.settings.real("free_bits") * static_cast<double>(batch.samples.size(0));
        // What a dimension says up to the free bits costs nothing, so that there is no reason to give it up.
        const torch::Tensor charged = freeBits > 0 ? kl.clamp_min(freeBits).sum() : kl.sum();
        terms.objective = terms.reconstruction + betaAt(context) * charged;
        return terms;
    }

    torch::Tensor logWeights(const Batch& batch, std::int64_t draws, const LossContext& context) const override {
        const torch::NoGradGuard noGradients;
        const std::int64_t count = batch.samples.size(0);
        const Posterior posterior = repeated(posteriorOf(batch.samples, batch.classes), draws);
        const torch::Tensor noise = noiseFor(posterior, context.generator);
        const torch::Tensor codes = codesOf(posterior, noise);
        const torch::Tensor classes = batch.classes.defined() ? batch.classes.repeat({draws, 1}) : batch.classes;
        const torch::Tensor logits = decoder_->forward(codes, classes).unflatten(0, {draws, count});
        const torch::Tensor ratio = logRatio(codes, noise, posterior.logVariance).sum(1, false, torch::kDouble);
        return -likelihood_.negativeLogOfEach(logits, batch.samples) - ratio.view({draws, count});
    }

   private:
    /// q(code|x), a Gaussian for each image; its covariance is M diag(exp(logVariance)) M^T.
    struct Posterior {
        torch::Tensor mean;                            // [N, latent]
        torch::Tensor logVariance;                     // [N, latent], natural logarithm
        std::optional<CorrelationFactor> correlation;  // M; none: the identity
    };

    Posterior posteriorOf(const torch::Tensor& images, const torch::Tensor& classes) const {
        const auto halves = encoder_->forward(images, classes).chunk(2, 1);
        Posterior posterior{halves[0], halves[1].clamp(kMinLogVariance, kMaxLogVariance), std::nullopt};
        if (correlation_) posterior.correlation = correlation_->factorAt(posterior.mean);
        return posterior;
    }

    /// All posteriors again and again, so many times.
    Posterior repeated(const Posterior& posterior, std::int64_t times) const {
        Posterior all{posterior.mean.repeat({times, 1}), posterior.logVariance.repeat({times, 1}), std::nullopt};
        if (correlation_) all.correlation = correlation_->factorAt(all.mean);
        return all;
    }

    static torch::Tensor noiseFor(const Posterior& posterior, const at::Generator& generator) {
        return torch::randn(posterior.mean.sizes(), generator, posterior.mean.options().requires_grad(false));
    }

    /// A sample of each posterior, made of `noise`.
    static torch::Tensor codesOf(const Posterior& posterior, const torch::Tensor& noise) {
        const torch::Tensor spread = noise * torch::exp(0.5 * posterior.logVariance);
        return posterior.mean + (posterior.correlation ? posterior.correlation->times(spread) : spread);
    }

    /// Of the posteriors from a Gaussian prior in nats, exactly, [N, latent].
    static torch::Tensor exactKl(const Posterior& posterior) {
        const torch::Tensor kl = gaussianKl(posterior.mean, posterior.logVariance);
        if (!posterior.correlation) return kl;
        return kl + 0.5 * posterior.correlation->addedVariance(torch::exp(posterior.logVariance));
    }

    /// log q(code|x) - log p(code) under the prior at codes that were made of `noise`, [N, latent]: its mean
    /// over samples is the KL. Both densities at the same samples: where the posterior is close to the prior their
    /// noise cancels out (Roeder et al., arXiv 1703.09194).
    torch::Tensor logRatio(const torch::Tensor& codes, const torch::Tensor& noise,
                           const torch::Tensor& logVariance) const {
        if (!flow_) return 0.5 * (codes.square() - noise.square() - logVariance);
        const auto [latents, logScale] = flow_->toStandard(codes);
        return 0.5 * latents.square() - logScale - 0.5 * (noise.square() + logVariance);
    }

    /// The KL to learn from: with a learned prior at the one sample that is decoded. With the posterior's parameters
    /// held fast the gradient is right as well, and without noise where the posterior is exact (Roeder et al.).
    torch::Tensor learnedKl(const Posterior& posterior, const torch::Tensor& codes, const torch::Tensor& noise) const {
        if (!flow_) return exactKl(posterior);
        const torch::Tensor logVariance = posterior.logVariance.detach();
        const torch::Tensor scaled = noise * torch::exp(-0.5 * logVariance);
        const torch::Tensor slope =
            posterior.correlation ? posterior.correlation->inverseTransposedTimes(scaled) : scaled;
        return logRatio(codes, noise, logVariance) - slope * (codes - codes.detach());
    }

    /// The KL to be shown: with a learned prior the mean over several samples, without bias, so that reconstruction +
    /// KL stays the -ELBO. Schulman's estimator that is never negative, (r - 1) - log r with r = p / q ("Approximating
    /// KL divergence", 2020), would not do: its first part has the mean 0 thanks to samples that hardly ever come where
    /// a posterior is far narrower than the prior, so that it shows about 1 nat an image too little.
    torch::Tensor measuredKl(const Posterior& posterior, const at::Generator& generator) const {
        if (!flow_) return exactKl(posterior);
        const torch::NoGradGuard noGradients;
        torch::Tensor sum = torch::zeros_like(posterior.mean);
        for (int sample = 0; sample < kKlSamples; ++sample) {
            const torch::Tensor noise = noiseFor(posterior, generator);
            sum += logRatio(codesOf(posterior, noise), noise, posterior.logVariance);
        }
        return sum / kKlSamples;
    }

    torch::Tensor toLatents(const torch::Tensor& codes) const {
        return flow_ ? flow_->toStandard(codes).latents : codes;
    }

    torch::Tensor toCodes(const torch::Tensor& latents) const { return flow_ ? flow_->fromStandard(latents) : latents; }

    static double betaAt(const LossContext& context) {
        const auto warmUp = static_cast<double>(context.settings.integer("kl_warmup"));
        const double beta = context.settings.real("beta");
        if (warmUp <= 0 || !context.training) return beta;
        return beta * std::min(1.0, static_cast<double>(context.step + 1) / warmUp);
    }

    int latentSize_;
    int classCount_;
    std::shared_ptr<ConvEncoder> encoder_;
    std::shared_ptr<ConvDecoder> decoder_;
    std::shared_ptr<PriorFlow> flow_;                    // null where the prior is a plain Gaussian
    std::shared_ptr<PosteriorCorrelation> correlation_;  // null where the posterior is diagonal
    PixelLikelihood likelihood_;
};

std::shared_ptr<Model> createVae(const ModelSpec& spec, const WeightInitializer& weights) {
    return std::make_shared<Vae>(spec, weights);
}

}  // namespace

ModelFamily vaeFamily() {
    ModelFamily family;
    family.id = "vae";
    family.label = "Smooth (VAE)";
    family.shortLabel = "VAE";
    family.help =
        "Encodes each image as a few numbers (its latent) and reconstructs the image from them. The latent space is "
        "smooth, and random latents give new samples; fine detail is slightly blurred.";
    family.latentHelp = "Random latents are sampled from the prior, a standard Gaussian in every dimension.";
    family.refusal = convRefusal;
    family.can = {.encodes = true, .conditional = true, .hasPosterior = true, .fitsPrior = false};
    family.modelParameters = convParameters();
    for (const Parameter& parameter : PixelLikelihood::parameters()) family.modelParameters.push_back(parameter);
    family.modelParameters.push_back(
        Parameter::choice(
            "prior", "Prior", "flow",
            {{"flow", "Normalizing flow",
              "Learns how the latents of the data are distributed: random samples are closer to the data, and the "
              "latent space is as easy to explore."},
             {"gaussian", "Gaussian", "All latents are fitted to one standard Gaussian, as in the original VAE."}},
            "Distribution from which random latents are sampled.")
            .asAdvanced()
            .addedLater(std::string("gaussian")));
    family.modelParameters.push_back(
        Parameter::choice(
            "posterior", "Posterior", "full",
            {{"full", "Full",
              "Full covariance: latent dimensions may depend on one another, which fits the data more closely."},
             {"diagonal", "Diagonal",
              "Diagonal covariance: latent dimensions are independent, as in the original VAE."}},
            "Distribution over latents that the encoder computes for an image.")
            .asAdvanced()
            .addedLater(std::string("diagonal")));
    family.modelParameters.push_back(labelsParameter());
    family.trainingParameters = {
        Parameter::real("beta", "Beta", 1.0, 0.0, 100.0, "",
                        "Weight of the KL term: above 1 the latent space is smoother and the images are blurrier, "
                        "below 1 the reverse."),
        Parameter::integer("kl_warmup", "KL warm-up", 0, 0, 1000000, "steps",
                           "Steps over which beta rises from 0 to its value: helps when most latent dimensions stay "
                           "unused (posterior collapse).")
            .asAdvanced(),
        Parameter::real("free_bits", "Free bits", 0.0, 0.0, 10.0, "nats",
                        "KL that each latent dimension may have at no cost: keeps dimensions from collapsing to the "
                        "prior (posterior collapse). 0 turns it off.")
            .asAdvanced(),
        mirrorParameter(),
    };
    family.sizes = convSizes();
    family.presets = {
        {"standard", "Standard", "A balance between sharp images and a smooth latent space; a good start.", {}},
        {"sharp",
         "Sharper images",
         "A beta below 1 and more latent dimensions preserve more detail in reconstructions; random samples look less "
         "like the data.",
         {{"beta", 0.5}, {"latent_size", std::int64_t{48}}}},
        {"smooth",
         "Smooth latent space",
         "A beta above 1, reached by a KL warm-up, keeps the latents close together: sliders change samples gradually, "
         "details are blurrier.",
         {{"beta", 2.0}, {"kl_warmup", std::int64_t{500}}}},
        {"long",
         "Long training",
         "Larger batches cover a large dataset more often in the same time: better after ten minutes, worse after one.",
         {{"batch_size", std::int64_t{128}}, {"validation", 0.02}}},
        {"binarized",
         "Binarized likelihood protocol",
         "For the best test bound in an hour on statically binarized grayscale images, as published: open the dataset "
         "with Binarize set to At random, once.",
         // Warm-up without chance, so that none of the many dimensions is given up before it says anything.
         {{"latent_size", std::int64_t{40}},
          {"width", std::int64_t{32}},
          {"hidden_size", std::int64_t{512}},
          {"batch_size", std::int64_t{128}},
          {"kl_warmup", std::int64_t{4000}},
          {"validation", 0.02}}},
        fewImagesPreset(),
        fastPreset(),
    };
    family.curves = {
        {"train_neg_elbo", "Training", "−ELBO", "nats",
         "Negative evidence lower bound on the training images: reconstruction + KL without beta, in nats per image; "
         "lower is better. A sudden rise often means that the learning rate is too high."},
        {"validation_neg_elbo", "Validation", "−ELBO", "nats",
         "Loss on the validation images, in nats per image; lower is better. If it rises while the training curve "
         "keeps falling, the model is overfitting."},
        {"train_reconstruction", "Training", "Reconstruction", "nats",
         "Reconstruction loss on the training images (negative log-likelihood, in nats per image): lower is closer to "
         "the images. If it levels off while reconstructions are still blurry, try a larger latent size or network."},
        {"validation_reconstruction", "Validation", "Reconstruction", "nats",
         "Reconstruction loss on the validation images, in nats per image; lower is better. A rise while the training "
         "curve keeps falling is overfitting."},
        {"train_kl", "Training", "KL", "nats",
         "KL divergence of the posterior from the prior on the training images, in nats per image: how much the "
         "latents say about an image. Near 0 they say nothing (posterior collapse). With a learned prior it is "
         "estimated from random samples; estimates below zero count as zero."},
        {"validation_kl", "Validation", "KL", "nats",
         "KL divergence on the validation images, in nats per image. Near 0 the latents say nothing about an image "
         "(posterior collapse). With a learned prior it is estimated from more samples than the training curve."},
        {"validation_active_dimensions", "Validation", "Active dimensions", "",
         "Number of latent dimensions that carry information about an image: those with a mean KL above 0.1 nats on "
         "the validation images. The sliders of the others hardly change the sample. Very few mean posterior "
         "collapse."},
        {"validation_kl_dimension", "z", "KL per dim.", "nats",
         "KL divergence of each latent dimension on the validation images, in nats per image; they add up to the KL. A "
         "dimension at 0 says nothing about an image and its slider has no effect; most at 0 mean posterior collapse.",
         /*perDimension=*/true},
    };
    family.judgedBy = "neg_elbo";
    family.create = createVae;
    family.makeStep = makeParallelStep;
    return family;
}

}  // namespace core
