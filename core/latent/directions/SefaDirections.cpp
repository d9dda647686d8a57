#include "core/latent/directions/SefaDirections.h"

#include <span>

#include "core/device/ComputeThreads.h"
#include "core/latent/Jacobian.h"
#include "core/model/ClassTensor.h"
#include "core/model/Model.h"

namespace core {

namespace {

constexpr const char* kSefaWord = "SeFa";
/// The first layer is affine, so any step gives its weights; behind a learned prior it is nearly so.
constexpr double kSefaStep = 0.25;

FoundDirections findSefa(const DirectionRequest& request) {
    const c10::InferenceMode inference;
    setComputeThreads(request.context.threads());
    const Model& model = *request.snapshot.model();
    const auto layer = [&](const torch::Tensor& latents) {
        return model.firstLayer(
            latents, toClasses(request.classes, model.classCount(), static_cast<std::size_t>(latents.size(0))));
    };
    const torch::Tensor middle = torch::zeros({request.snapshot.latentSize()});
    return {Outcome::done, singularDirections(jacobianOf(layer, middle, kSefaStep), request.count, "sefa", kSefaWord)};
}

}  // namespace

DirectionMethod sefaDirections() {
    return {"sefa",
            "SeFa",
            "Directions that the first layer of the decoder or generator amplifies most: found immediately from the "
            "weights, without data.",
            false,
            false,
            false,
            findSefa,
            kSefaWord};
}

}  // namespace core
