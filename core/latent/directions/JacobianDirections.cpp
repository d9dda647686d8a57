#include "core/latent/directions/JacobianDirections.h"

#include <span>

#include "core/device/ComputeThreads.h"
#include "core/latent/Jacobian.h"
#include "core/model/ClassTensor.h"
#include "core/model/LatentTensor.h"
#include "core/model/Model.h"

namespace core {

namespace {

constexpr const char* kLocalWord = "Local";
/// Latent units. Smaller ones drown in the rounding of single precision, larger ones see bends.
constexpr double kStep = 0.02;

/// The singular directions of the decoder's Jacobian: those along which the pixels change most per unit (Ramesh et al.,
/// arXiv 1812.01161).
FoundDirections findLocal(const DirectionRequest& request) {
    const c10::InferenceMode inference;
    setComputeThreads(request.context.threads());
    const Model& model = *request.snapshot.model();
    const torch::Tensor point =
        request.point.empty() ? torch::zeros({request.snapshot.latentSize()}) : toTensor(request.point);
    const auto drawn = [&](const torch::Tensor& latents) {
        return model.decode(latents,
                            toClasses(request.classes, model.classCount(), static_cast<std::size_t>(latents.size(0))));
    };
    FoundDirections found{Outcome::done,
                          singularDirections(jacobianOf(drawn, point, kStep), request.count, "jacobian", kLocalWord)};
    for (Direction& direction : found.directions) direction.origin = toLatent(point);
    return found;
}

}  // namespace

DirectionMethod jacobianDirections() {
    return {"jacobian",
            "Local (Jacobian)",
            "Directions that change the sample most at the current latent, strongest first. Elsewhere in latent space "
            "others may be stronger.",
            false,
            false,
            true,
            findLocal,
            kLocalWord};
}

}  // namespace core
