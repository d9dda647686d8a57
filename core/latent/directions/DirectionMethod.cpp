#include "core/latent/directions/DirectionMethod.h"

#include <algorithm>

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
    throw Error("There is no method \"%1\" for finding directions; choose one of: %2.", id, known);
}

namespace {

/// "Variational autoencoder, Autoencoder".
Message encodingFamilies() {
    Message labels;
    for (const ModelFamily& family : modelFamilies()) {
        if (!family.can.encodes) continue;
        const Message label = Message::translated(family.label);
        labels = labels.empty() ? label : Message("%1, %2", labels, label);
    }
    return labels;
}

}  // namespace

Message nameOf(const Direction& direction) {
    const std::size_t colon = std::min(direction.id.find(':'), direction.id.size());
    const std::string place = direction.id.substr(std::min(colon + 1, direction.id.size()));
    for (const DirectionMethod& method : directionMethods())
        if (method.id == direction.id.substr(0, colon) && !method.word.empty() &&
            direction.name == method.word + ' ' + place)
            return Message("%1 %2", Message::translated(method.word), place);
    return Message::verbatim(direction.name);
}

bool isNumbered(const Direction& direction) {
    return !nameOf(direction).isVerbatim();
}

Message missingFor(const DirectionMethod& method, const ModelSnapshot& snapshot, const Dataset* dataset) {
    if (!method.needsClasses) return {};
    if (!snapshot.canEncode())
        return Message("This model has no encoder; directions between classes need a model that has one: %1.",
                       encodingFamilies());
    if (dataset == nullptr || !dataset->hasLabels())
        return Message(
            "Directions between classes need the dataset with its classes; open the one that the model was trained "
            "on.");
    if (dataset->spec != snapshot.spec().sample)
        return Message(
            "The samples of %1 differ in size or type from those of the model; open the dataset that the model was "
            "trained on.",
            dataset->name);
    return {};
}

}  // namespace core
