#include "core/latent/directions/DirectionMethod.h"

#include "core/base/Error.h"
#include "core/latent/directions/ClassDirections.h"
#include "core/latent/directions/DimensionDirections.h"
#include "core/latent/directions/GanspaceDirections.h"
#include "core/latent/directions/JacobianDirections.h"
#include "core/latent/directions/PrincipalDirections.h"
#include "core/latent/directions/SefaDirections.h"
#include "core/model/ModelFamily.h"

namespace core {

std::span<const DirectionMethod> directionMethods() {
    static const std::vector<DirectionMethod> methods = {dimensionDirections(), ganspaceDirections(),
                                                         principalDirections(), classDirections(),
                                                         jacobianDirections(),  sefaDirections()};
    return methods;
}

const DirectionMethod& directionMethod(const std::string& id) {
    std::string known;
    for (const DirectionMethod& method : directionMethods()) {
        if (method.id == id) return method;
        known += (known.empty() ? "" : ", ") + method.id;
    }
    throw Error("There is no method \"%1\" to find directions; known are: %2.", id, known);
}

namespace {

/// "Variational autoencoder, Autoencoder".
std::string encodingFamilies() {
    std::string labels;
    for (const ModelFamily& family : modelFamilies())
        if (family.can.encodes) labels += (labels.empty() ? "" : ", ") + family.label;
    return labels;
}

}  // namespace

bool isNumbered(const Direction& direction) {
    const std::size_t colon = direction.id.find(':');
    if (colon == std::string::npos) return false;
    const std::string place = direction.id.substr(colon + 1);
    for (const DirectionMethod& method : directionMethods())
        if (method.id == direction.id.substr(0, colon))
            return !method.word.empty() && direction.name == method.word + ' ' + place;
    return false;
}

Message missingFor(const DirectionMethod& method, const ModelSnapshot& snapshot, const Dataset* dataset) {
    if (!method.needsClasses) return {};
    if (!snapshot.canEncode())
        return Message(
            "This kind of model only draws pictures; directions between classes need one that can also read them: %1.",
            encodingFamilies());
    if (dataset == nullptr || !dataset->hasLabels())
        return Message(
            "Directions between classes need the dataset with its classes; open the one that the model learned from.");
    if (dataset->spec != snapshot.spec().sample)
        return Message(
            "The samples of %1 are of another size or kind than the model's; open the dataset that the model "
            "learned from.",
            dataset->name);
    return {};
}

}  // namespace core
