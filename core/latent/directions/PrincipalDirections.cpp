#include "core/latent/directions/PrincipalDirections.h"

#include "core/device/ComputeThreads.h"
#include "core/latent/DataCodes.h"
#include "core/latent/directions/ComponentDirections.h"
#include "core/latent/directions/GanspaceDirections.h"

namespace core {

namespace {

constexpr const char* kPrincipalWord = "Component";
constexpr std::size_t kPrincipalSamples = 20000;

/// Without data, or an encoder to read them, those of what the model makes of random points.
FoundDirections findPrincipal(const DirectionRequest& request) {
    if (!hasDataCodes(request)) return ganspaceDirections().find(request);
    const c10::InferenceMode inference;
    setComputeThreads(request.context.threads());
    const DataCodes codes = dataCodes(request, kPrincipalSamples);
    if (!codes.latents.defined()) return {Outcome::cancelled, {}};
    const PrincipalComponents found = principalComponents(codes.latents, request.count);
    return {Outcome::done, componentDirections(found, found.components * found.variances.sqrt().unsqueeze(1), "pca",
                                               kPrincipalWord, Message("the latents of the data"))};
}

}  // namespace

DirectionMethod principalDirections() {
    return {"pca",
            "Principal components of the data (PCA)",
            "Directions in which the latents of the open dataset vary most. In a model that spreads its latents "
            "evenly, all directions vary alike.",
            true,
            false,
            false,
            findPrincipal,
            kPrincipalWord};
}

}  // namespace core
