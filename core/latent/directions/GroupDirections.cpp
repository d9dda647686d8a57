#include "core/latent/directions/GroupDirections.h"

#include "core/base/Error.h"
#include "core/latent/GroupSeparation.h"
#include "core/model/LatentTensor.h"

namespace core {

namespace {

/// Means nearer than this are one.
constexpr double kSameMean = 1e-6;

torch::Tensor tensorOf(const LatentGroup& group) {
    if (group.latents.empty()) throw Error("There are no images in %1; a direction needs at least one.", group.name);
    return toTensor(group.latents, static_cast<int>(group.latents.front().size()));
}

}  // namespace

std::vector<Direction> directionsBetween(const LatentGroup& from, const LatentGroup& to) {
    const torch::NoGradGuard noGradients;
    const torch::Tensor first = tensorOf(from);
    const torch::Tensor second = tensorOf(to);
    if ((first.mean(0) - second.mean(0)).norm().item<double>() < kSameMean)
        throw Error("%1 and %2 have the same mean in latent space, so there is no direction between them.", from.name,
                    to.name);
    const torch::Tensor all = torch::cat({first, second});
    const std::string name = from.name + " → " + to.name;
    std::vector<Direction> directions;
    const auto add = [&](auto find, const std::string& id, const std::string& label) {
        Direction direction = scaledDirection(find(first, second), all);
        direction.id = "groups:" + id;
        direction.name = name + label;
        direction.note = toMessage(separationBy(find, first, second));
        directions.push_back(std::move(direction));
    };
    add(meanDifference, "means", "");
    add(discriminant, "separator", " (best divide)");
    return directions;
}

}  // namespace core
