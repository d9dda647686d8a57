#include "tests/toy/SignalFamily.h"

#include "core/model/Model.h"
#include "core/model/likelihood/Likelihood.h"
#include "core/nn/ConvLayers.h"
#include "core/training/step/ParallelStep.h"
#include "tests/toy/SignalModality.h"

namespace toy {

namespace {

constexpr std::int64_t kHidden = 32;
constexpr double kLogVariance = -4.0;  // of each value

class SignalVae : public core::AutoencodingModel {
   public:
    SignalVae(const core::ModelSpec& spec, const core::WeightInitializer& weights)
        : latentSize_(static_cast<int>(spec.settings.integer("latent_size"))),
          encoderHidden_(layer("encoder_hidden", kSignalValues, kHidden, weights)),
          posterior_(layer("posterior", kHidden, 2 * std::int64_t{latentSize_}, weights)),
          decoderHidden_(layer("decoder_hidden", latentSize_, kHidden, weights)),
          output_(layer("output", kHidden, kSignalValues, weights)) {}

    int latentSize() const override { return latentSize_; }

    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor&) const override {
        return torch::tanh(output_->forward(core::activation(decoderHidden_->forward(latents))));
    }

    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override {
        return decoderHidden_->forward(latents);
    }

    torch::Tensor encode(const torch::Tensor& samples, const torch::Tensor&) const override {
        return posteriorOf(samples)[0];
    }

    core::LossTerms loss(const core::Batch& batch, const core::LossContext& context) const override {
        const auto posterior = posteriorOf(batch.samples);
        const torch::Tensor& mean = posterior[0];
        const torch::Tensor logVariance = posterior[1].clamp(-10.0, 4.0);
        const torch::Tensor noise = torch::randn(mean.sizes(), context.generator, mean.options().requires_grad(false));
        const torch::Tensor reconstructed = decode(mean + noise * torch::exp(0.5 * logVariance), {});
        core::LossTerms terms;
        terms.reconstruction =
            core::gaussianNegativeLogLikelihood(reconstructed, torch::full({}, kLogVariance), batch.samples);
        const torch::Tensor kl = core::gaussianKl(mean, logVariance).sum(0);
        terms.klPerDimension = kl.detach();
        terms.objective = terms.reconstruction + kl.sum();
        if (!context.training) terms.latents = mean.detach();
        return terms;
    }

   private:
    std::shared_ptr<core::DenseLayer> layer(const std::string& name, std::int64_t inputs, std::int64_t outputs,
                                            const core::WeightInitializer& weights) {
        return register_module(name, std::make_shared<core::DenseLayer>(inputs, outputs, 1.0, weights));
    }

    /// Means and logarithms of the variances, [N, latent] each.
    std::vector<torch::Tensor> posteriorOf(const torch::Tensor& samples) const {
        return posterior_->forward(core::activation(encoderHidden_->forward(samples))).chunk(2, 1);
    }

    int latentSize_;
    std::shared_ptr<core::DenseLayer> encoderHidden_;
    std::shared_ptr<core::DenseLayer> posterior_;
    std::shared_ptr<core::DenseLayer> decoderHidden_;
    std::shared_ptr<core::DenseLayer> output_;
};

std::shared_ptr<core::Model> createSignalVae(const core::ModelSpec& spec, const core::WeightInitializer& weights) {
    return std::make_shared<SignalVae>(spec, weights);
}

core::Message refusalOfOtherSamples(const core::SampleSpec& spec) {
    return spec == signalSpec() ? core::Message() : core::Message::verbatim("it takes signals of 8 values");
}

}  // namespace

core::ModelFamily signalFamily() {
    core::ModelFamily family;
    family.id = "signal-vae";
    family.label = "Signal VAE";
    family.shortLabel = "Signal VAE";
    family.help = "Learns signals of eight numbers.";
    family.latentHelp = "Random points are drawn from a standard Gaussian.";
    family.can = {.encodes = true, .hasPosterior = true};
    family.refusal = refusalOfOtherSamples;
    family.modelParameters = {core::Parameter::integer("latent_size", "Latent size", 3, 1, 8, "dimensions",
                                                       "How many numbers stand for one signal.")};
    family.presets = {{"standard", "Standard", "The only one.", {}}};
    family.curves = {{"train_neg_elbo", "Training", "-ELBO", "nats", "On the training signals: lower is better."},
                     {"validation_neg_elbo", "Validation", "-ELBO", "nats", "On signals that are not trained on."}};
    family.judgedBy = "neg_elbo";
    family.create = createSignalVae;
    family.makeStep = core::makeParallelStep;
    return family;
}

}  // namespace toy
