#include "core/latent/directions/ClassDirections.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/device/ComputeThreads.h"
#include "core/latent/DataCodes.h"
#include "core/latent/GroupSeparation.h"
#include "core/latent/directions/GroupDirections.h"
#include "core/model/LatentTensor.h"

namespace core {

namespace {

constexpr std::size_t kImages = 20000;

/// Rows of `codes` whose label is, or is not, `label`.
torch::Tensor rowsOf(const DataCodes& codes, std::int32_t label, bool wanted) {
    std::vector<std::int64_t> rows;
    for (std::size_t row = 0; row < codes.labels.size(); ++row)
        if ((codes.labels[row] == label) == wanted) rows.push_back(static_cast<std::int64_t>(row));
    return codes.latents.index_select(0, torch::tensor(rows, torch::kLong));
}

/// Throws Error when the request lacks something.
DataCodes labeledCodes(const DirectionRequest& request) {
    if (const Message missing = missingFor(classDirections(), request.snapshot, request.dataset); !missing.empty())
        throw Error(missing);
    setComputeThreads(request.context.threads());
    return dataCodes(request, kImages);
}

LatentGroup groupOf(const DataCodes& codes, const Dataset& dataset, int label) {
    return {dataset.classNames.at(static_cast<std::size_t>(label)), toLatents(rowsOf(codes, label, true))};
}

/// From the other classes to each one. The larger their number, the nearer the mean of the others is to that of all.
FoundDirections findClasses(const DirectionRequest& request) {
    const c10::InferenceMode inference;
    const DataCodes codes = labeledCodes(request);
    if (!codes.latents.defined()) return {Outcome::cancelled, {}};
    FoundDirections found;
    for (std::size_t label = 0; label < request.dataset->classNames.size(); ++label) {
        if (static_cast<int>(found.directions.size()) >= request.count) break;
        const torch::Tensor others = rowsOf(codes, static_cast<std::int32_t>(label), false);
        const torch::Tensor own = rowsOf(codes, static_cast<std::int32_t>(label), true);
        if (others.size(0) == 0 || own.size(0) == 0) continue;
        const torch::Tensor difference = meanDifference(others, own);
        Direction direction = scaledDirection(difference, codes.latents);
        direction.id = "classes:" + std::to_string(label + 1);
        direction.name = request.dataset->classNames[label];
        const Separation separation = separationBy(meanDifference, others, own);
        direction.share = 2 * std::max(0.5, separation.accuracy) - 1;
        direction.note = Message("From the other classes to %1. %2", direction.name, toMessage(separation));
        found.directions.push_back(std::move(direction));
    }
    return found;
}

}  // namespace

DirectionMethod classDirections() {
    return {"classes",
            "Between classes",
            "Difference of the means: from the mean latent of the other classes to that of each class.",
            true,
            true,
            false,
            findClasses};
}

FoundDirections directionsBetweenClasses(const DirectionRequest& request, int from, int to) {
    const c10::InferenceMode inference;
    const DataCodes codes = labeledCodes(request);
    if (!codes.latents.defined()) return {Outcome::cancelled, {}};
    return {Outcome::done,
            directionsBetween(groupOf(codes, *request.dataset, from), groupOf(codes, *request.dataset, to))};
}

}  // namespace core
