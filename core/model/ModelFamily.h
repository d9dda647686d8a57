#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/model/ModelSpec.h"
#include "core/parameter/Parameter.h"
#include "core/parameter/Preset.h"

namespace core {

class Model;
class TrainingStep;
class WeightInitializer;
struct StepRequest;

/// One curve that a family draws while it trains.
struct CurveDescription {
    std::string id;     ///< "train_neg_elbo": "train_" or "validation_" and the name of the MeasuredValue
    std::string label;  ///< "Training −ELBO"
    std::string plot;   ///< curves with the same plot share axes: "−ELBO"
    std::string unit;   ///< "nats"
    std::string help;   ///< a sentence
    /// Stands for one curve in each latent dimension; dimensionCurve() names them.
    bool perDimension = false;
};

/// What the models of a family can do: nobody has to know which family it is.
struct FamilyAbilities {
    bool encodes = false;       ///< tells the latent of an image, from which it draws it again; else it only draws
    bool conditional = false;   ///< can be conditional on the class (labelsParameter()), and is then asked for one
    bool hasPosterior = false;  ///< measures how much each latent dimension says: LatentStatistics::meanKl
    bool fitsPrior = false;     ///< its prior is fitted to the codes of the data whenever its weights are published
                                ///< (AutoencodingModel::fitPrior()), and may be learned at the end (learnPrior())
};

/// A family of models, described as data. A new family is one file that defines such a description and one
/// line in core/families/Families.cpp. What is measured of its models, the metrics say (core/metric/Metric.h), by what
/// they can do.
struct ModelFamily {
    std::string id;          ///< in files and on the command line: small letters
    std::string label;       ///< "Variational autoencoder"
    std::string shortLabel;  ///< "VAE"
    std::string help;        ///< a sentence or two for a newcomer
    std::string latentHelp;  ///< what the sliders' numbers are, and how random points are drawn
    FamilyAbilities can;
    /// Empty where its models can generate samples of this spec; else a clause that says what it takes: "it takes
    /// images of 16 to 256 pixels in width and height". Null: it takes all.
    Message (*refusal)(const SampleSpec&) = nullptr;
    std::vector<Parameter> modelParameters;     ///< what shapes the network
    std::vector<Parameter> trainingParameters;  ///< what only this family's training knows (beta, ...)
    std::vector<Preset> sizes;                  ///< of the network, "small" first; none: it has only its settings
    std::vector<Preset> presets;                ///< one a purpose; the first one is the family's defaults
    std::vector<CurveDescription> curves;
    /// The measure whose lowest validation value marks the best weights: "neg_elbo". Empty: there is none, the newest
    /// weights are the ones to keep.
    std::string judgedBy;
    /// Untrained: every random weight comes from the initializer (see NewModel.h).
    std::shared_ptr<Model> (*create)(const ModelSpec&, const WeightInitializer&) = nullptr;
    /// Of an untrained model.
    std::unique_ptr<TrainingStep> (*makeStep)(const StepRequest&) = nullptr;
};

/// All of them, the default first. Listed in core/families/Families.cpp: this room describes what a family is and knows
/// none of them.
std::span<const ModelFamily> modelFamilies();

/// Why a family cannot generate samples of this spec, as ModelFamily::refusal has it; empty where it can.
Message refusal(const ModelFamily& family, const SampleSpec& spec);
bool accepts(const ModelFamily& family, const SampleSpec& spec);

/// The first family that accepts this spec; null where none does.
const ModelFamily* familyFor(const SampleSpec& spec);

/// The one to begin with, where nothing else is asked for: the first.
const ModelFamily& defaultFamily();

/// The family's curve with this id; null where it has none.
const CurveDescription* findCurve(const ModelFamily& family, const std::string& id);

/// "validation_kl_dimension_3" for dimension 3 of a curve that is drawn per dimension.
std::string dimensionCurve(const std::string& curve, int dimension);
/// The dimension of a curve with such a name; nothing for another curve.
std::optional<int> dimensionOf(const std::string& curve, const std::string& id);

/// "validation_neg_elbo" for the measure "neg_elbo".
std::string validationCurve(const std::string& measure);

/// Null for an id that is none.
const ModelFamily* findFamily(const std::string& id);

/// Throws Error that lists the known ones.
const ModelFamily& modelFamily(const std::string& id);

}  // namespace core
