#include "core/latent/directions/GanspaceDirections.h"

#include <algorithm>
#include <span>

#include "core/device/ComputeThreads.h"
#include "core/latent/directions/ComponentDirections.h"
#include "core/model/ClassTensor.h"
#include "core/model/LatentTensor.h"
#include "core/model/Model.h"
#include "core/nn/ConvLayers.h"

namespace core {

namespace {

constexpr const char* kGanspaceWord = "Direction";
constexpr std::size_t kSamples = 4096;
constexpr std::uint64_t kSeed = 1;
constexpr double kSmallest = 1e-12;

/// Each row without what it has of those before it, as long as it was: a slider that is moved leaves the others alone.
torch::Tensor perpendicular(const torch::Tensor& rows) {
    std::vector<torch::Tensor> basis;
    std::vector<torch::Tensor> results;
    for (const torch::Tensor& row : rows.unbind()) {
        torch::Tensor own = row;
        for (const torch::Tensor& earlier : basis) own = own - own.dot(earlier) * earlier;
        const torch::Tensor unit = own / own.norm().clamp_min(kSmallest);
        basis.push_back(unit);
        results.push_back(unit * row.norm());
    }
    return torch::stack(results);
}

/// Of the first activations of random images, carried back to the latents by regression (GANSpace, arXiv 2004.02546).
FoundDirections findGanspace(const DirectionRequest& request) {
    const c10::InferenceMode inference;
    setComputeThreads(request.context.threads());
    const Model& model = *request.snapshot.model();
    std::vector<Latent> samples;
    for (std::uint64_t i = 0; i < kSamples; ++i)
        samples.push_back(sampleLatent(request.snapshot.latentSize(), kSeed, i));
    const torch::Tensor latents = toTensor(samples, request.snapshot.latentSize());
    const torch::Tensor activations =
        activation(model.firstLayer(latents, toClasses(request.classes, model.classCount(), kSamples)));
    const PrincipalComponents found =
        principalComponents(activations, std::min(request.count, request.snapshot.latentSize()));
    const torch::Tensor coordinates = (activations - found.mean).mm(found.components.t());  // [N, K]
    // Each component by itself: they are uncorrelated.
    const torch::Tensor units = coordinates.t().mm(latents) /
                                coordinates.square().sum(0).clamp_min(1e-12).unsqueeze(1) *
                                found.variances.sqrt().unsqueeze(1);
    return {Outcome::done, componentDirections(found, perpendicular(units), "ganspace", kGanspaceWord,
                                               Message("the first-layer activations of random samples"))};
}

}  // namespace

DirectionMethod ganspaceDirections() {
    return {"ganspace",
            "Principal directions (GANSpace)",
            "Directions in which random samples of the model differ most, strongest first (GANSpace).",
            false,
            false,
            false,
            findGanspace,
            kGanspaceWord};
}

}  // namespace core
