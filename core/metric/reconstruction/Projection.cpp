#include "core/metric/reconstruction/Projection.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/device/TorchDevice.h"

namespace core {

namespace {

constexpr int kCoarseLevels = 2;
// Adam's (arXiv 1412.6980).
constexpr double kFirstDecay = 0.9;
constexpr double kSecondDecay = 0.999;
constexpr double kEpsilon = 1e-8;

/// The search for the latents of one batch. Each sample's is on its own: none disturbs another.
class BatchProjection {
   public:
    BatchProjection(const Model& model, const Modality& modality, const Batch& batch, const ProjectionOptions& options)
        : model_(model),
          modality_(modality),
          batch_(batch),
          options_(options),
          steps_(std::max(1, options.steps)),
          least_(torch::full({batch.samples.size(0)}, std::numeric_limits<double>::infinity(),
                             batch.samples.options().requires_grad(false))) {}

    torch::Tensor run(std::uint64_t seed, const std::stop_token& stop) {
        if (!choose(seed, stop)) return {};
        torch::Tensor latents = best_.clone().requires_grad_(true);
        first_ = torch::zeros_like(best_);
        second_ = torch::zeros_like(best_);
        for (int step = 0; step < steps_; ++step) {
            if (stop.stop_requested()) return {};
            move(latents, step);
        }
        const torch::NoGradGuard noGradients;
        look(latents, squaredErrors(model_.decode(latents, batch_.classes), batch_.samples) + distances(latents));
        return best_;
    }

   private:
    /// The best of the candidates of each sample. False where it was stopped.
    bool choose(std::uint64_t seed, const std::stop_token& stop) {
        const torch::NoGradGuard noGradients;
        const torch::Device device = batch_.samples.device();
        const at::Generator generator = randomGenerator(device, seed);
        for (int candidate = 0; candidate < std::max(1, options_.candidates); ++candidate) {
            if (stop.stop_requested()) return false;
            const torch::Tensor latents =
                torch::randn({batch_.samples.size(0), model_.latentSize()}, generator, torch::TensorOptions(device));
            look(latents, squaredErrors(model_.decode(latents, batch_.classes), batch_.samples) + distances(latents));
        }
        return true;
    }

    void move(torch::Tensor& latents, int step) {
        const torch::Tensor samples = model_.decode(latents, batch_.classes);
        torch::Tensor objective = squaredErrors(samples, batch_.samples) + distances(latents);
        look(latents.detach(), objective.detach());
        if (modality_.coarser != nullptr) objective = objective + coarseErrors(samples);
        const torch::Tensor gradient = torch::autograd::grad({objective.sum()}, {latents}).front();

        const torch::NoGradGuard noGradients;
        const double fraction = static_cast<double>(step) / steps_;
        const double rate = options_.learningRate * 0.5 * (1.0 + std::cos(std::numbers::pi * fraction));
        first_.lerp_(gradient, 1.0 - kFirstDecay);
        second_.mul_(kSecondDecay).addcmul_(gradient, gradient, 1.0 - kSecondDecay);
        const torch::Tensor root = (second_ / (1.0 - std::pow(kSecondDecay, step + 1))).sqrt_().add_(kEpsilon);
        latents.addcdiv_(first_, root, -rate / (1.0 - std::pow(kFirstDecay, step + 1)));
    }

    /// At half and quarter resolution, which finds the way sooner.
    torch::Tensor coarseErrors(torch::Tensor samples) const {
        torch::Tensor target = batch_.samples;
        torch::Tensor errors = torch::zeros_like(least_);
        for (int level = 0; level < kCoarseLevels; ++level) {
            samples = modality_.coarser(samples);
            target = modality_.coarser(target);
            errors = errors + squaredErrors(samples, target);
        }
        return errors;
    }

    /// How far the latents lie from the shell, weighted, [N].
    torch::Tensor distances(const torch::Tensor& latents) const {
        const double radius = std::sqrt(static_cast<double>(latents.size(1)));
        return options_.shellPull * (latents.norm(2, 1) / radius - 1.0).square();
    }

    /// Keeps the best latent ever seen of each sample.
    void look(const torch::Tensor& latents, const torch::Tensor& objective) {
        const torch::NoGradGuard noGradients;
        if (!best_.defined()) best_ = latents.detach().clone();
        const torch::Tensor better = objective < least_;  // what is no number is not
        least_ = torch::where(better, objective, least_);
        best_ = torch::where(better.unsqueeze(1), latents.detach(), best_);
    }

    const Model& model_;
    const Modality& modality_;
    const Batch& batch_;
    const ProjectionOptions& options_;
    int steps_;
    torch::Tensor least_;  // [N], objectives of best_
    torch::Tensor best_;   // [N, latent]
    torch::Tensor first_;  // moments of the gradient
    torch::Tensor second_;
};

}  // namespace

torch::Tensor projectedLatents(const Model& model, const Modality& modality, const Batch& batch, std::uint64_t seed,
                               const std::stop_token& stop, const ProjectionOptions& options) {
    return BatchProjection(model, modality, batch, options).run(seed, stop);
}

torch::Tensor squaredErrors(const torch::Tensor& samples, const torch::Tensor& target) {
    return (samples - target).square().flatten(1).mean(1);
}

}  // namespace core
