#include "core/latent/search/LatentSearch.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <span>
#include <vector>

#include "core/base/Error.h"
#include "core/device/ComputeThreads.h"
#include "core/model/ClassTensor.h"
#include "core/model/LatentTensor.h"
#include "core/model/Model.h"
#include "core/model/SampleTensor.h"
#include "core/sample/Modality.h"

namespace core {

namespace {

constexpr int kReportSteps = 10;
constexpr int kCoarseLevels = 2;
// Adam's (arXiv 1412.6980); each number of each start is on its own, so that starts do not disturb one another.
constexpr double kFirstDecay = 0.9;
constexpr double kSecondDecay = 0.999;
constexpr double kEpsilon = 1e-8;

/// [starts, latent].
torch::Tensor startsOf(const LatentSearchOptions& options, int latentSize) {
    std::vector<Latent> starts;
    for (int i = 0; i < std::max(1, options.starts); ++i)
        starts.push_back(sampleLatent(latentSize, options.seed, static_cast<std::uint64_t>(i)));
    return toTensor(starts, latentSize);
}

/// The mean square over the values, [N].
torch::Tensor squaredError(const torch::Tensor& images, const torch::Tensor& target) {
    std::vector<std::int64_t> inner(static_cast<std::size_t>(images.dim() - 1));
    std::iota(inner.begin(), inner.end(), 1);
    return (images - target).square().mean(inner);
}

class Search {
   public:
    Search(const ModelSnapshot& snapshot, const Sample& sample, const LatentSearchOptions& options)
        : model_(*snapshot.model()),
          modality_(modality(sample.spec.modality)),
          options_(options),
          steps_(std::max(1, options.steps)),
          target_(toFloats(std::span(&sample, 1))),
          latents_(startsOf(options, snapshot.latentSize()).requires_grad_(true)),
          classes_(toClasses(options.classes, model_.classCount(), static_cast<std::size_t>(latents_.size(0)))),
          first_(torch::zeros_like(latents_)),
          second_(torch::zeros_like(latents_)) {}

    LatentSearchResult run(const JobContext& context, const LatentSearchObserver& observer) {
        const auto tell = [&](int done) {
            if (observer) observer(std::sqrt(bestError_));
            context.report(static_cast<std::size_t>(done), static_cast<std::size_t>(steps_));
        };
        int step = 0;
        for (; step < steps_ && !context.stopRequested(); ++step) {
            move(step);
            if ((step + 1) % kReportSteps == 0 && step + 1 < steps_) tell(step + 1);
        }
        if (step == steps_ || !best_.defined()) lookOnce();
        tell(step);
        return {step < steps_ ? Outcome::cancelled : Outcome::done, toLatent(best_), std::sqrt(bestError_)};
    }

   private:
    void move(int step) {
        const torch::Tensor images = model_.decode(latents_, classes_);
        const torch::Tensor errors = squaredError(images, target_);
        torch::Tensor objective = errors + distances();
        look(errors.detach(), objective.detach());
        if (options_.coarseToo && modality_.coarser != nullptr) objective = objective + coarseError(images);
        const torch::Tensor gradient = torch::autograd::grad({objective.sum()}, {latents_}).front();

        const torch::NoGradGuard noGradients;
        const double fraction = static_cast<double>(step) / steps_;
        const double rate = options_.learningRate * 0.5 * (1.0 + std::cos(std::numbers::pi * fraction));
        first_.lerp_(gradient, 1.0 - kFirstDecay);
        second_.mul_(kSecondDecay).addcmul_(gradient, gradient, 1.0 - kSecondDecay);
        const torch::Tensor root = (second_ / (1.0 - std::pow(kSecondDecay, step + 1))).sqrt_().add_(kEpsilon);
        latents_.addcdiv_(first_, root, -rate / (1.0 - std::pow(kFirstDecay, step + 1)));
    }

    torch::Tensor coarseError(const torch::Tensor& images) const {
        torch::Tensor error = torch::zeros({images.size(0)});
        torch::Tensor drawn = images;
        torch::Tensor target = target_;
        for (int level = 0; level < kCoarseLevels; ++level) {
            drawn = modality_.coarser(drawn);
            target = modality_.coarser(target);
            error = error + squaredError(drawn, target);
        }
        return error;
    }

    void lookOnce() {
        const torch::NoGradGuard noGradients;
        const torch::Tensor errors = squaredError(model_.decode(latents_, classes_), target_);
        look(errors, errors + distances());
    }

    /// How far the latents lie from the shell, weighted, [starts].
    torch::Tensor distances() const {
        const double radius = std::sqrt(static_cast<double>(latents_.size(1)));
        return options_.shellPull * (latents_.norm(2, 1) / radius - 1.0).square();
    }

    /// Keeps the best latent ever seen: `objective` decides, `errors` is what is told.
    void look(const torch::Tensor& errors, const torch::Tensor& objective) {
        const auto [least, index] = objective.min(0);
        if (best_.defined() && least.item<double>() >= bestObjective_) return;
        bestObjective_ = least.item<double>();
        bestError_ = errors[index.item<int64_t>()].item<double>();
        best_ = latents_.detach()[index.item<int64_t>()].clone();
    }

    const Model& model_;
    const Modality& modality_;
    const LatentSearchOptions& options_;
    int steps_;
    torch::Tensor target_;
    torch::Tensor latents_;
    torch::Tensor classes_;
    torch::Tensor first_;
    torch::Tensor second_;
    torch::Tensor best_;
    double bestObjective_ = 0;
    double bestError_ = 1;
};

}  // namespace

LatentSearchResult findLatent(const ModelSnapshot& snapshot, const Sample& sample, const LatentSearchOptions& options,
                              const JobContext& context, const LatentSearchObserver& observer) {
    requireSpec(snapshot, sample);
    setComputeThreads(context.threads());
    return Search(snapshot, sample, options).run(context, observer);
}

}  // namespace core
