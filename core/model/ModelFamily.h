#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/model/ModelSpec.h"
#include "core/parameter/Parameter.h"

namespace core {

class Model;

/// One curve that a family draws while it trains.
struct CurveDescription {
    std::string id;     ///< "train_neg_elbo"
    std::string label;  ///< "Training −ELBO"
    std::string plot;   ///< curves with the same plot share axes: "−ELBO"
    std::string unit;   ///< "nats"
    std::string help;   ///< a sentence
};

/// A kind of model, described as data. A new family is one file that defines such a description and one
/// line in ModelFamily.cpp.
struct ModelFamily {
    std::string id;                             ///< "vae"
    std::string label;                          ///< "Variational autoencoder"
    std::string help;                           ///< a sentence or two for a newcomer
    std::vector<Parameter> modelParameters;     ///< what shapes the network
    std::vector<Parameter> trainingParameters;  ///< what only this family's training knows (beta, ...)
    std::vector<CurveDescription> curves;
    /// Untrained, initialised by LibTorch's default generator.
    std::shared_ptr<Model> (*create)(const ModelSpec&) = nullptr;
};

std::span<const ModelFamily> modelFamilies();

/// Throws Error that lists the known ones.
const ModelFamily& modelFamily(const std::string& id);

}  // namespace core
