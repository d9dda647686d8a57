#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/evaluation/EvaluationRecord.h"
#include "core/exporting/card/CardEvaluation.h"
#include "core/training/SavedModel.h"

namespace core {

/// What is told of a model beside its weights, to people (README.md, with the front matter of a Hugging Face model
/// card) and to programs (model_card.json). It is in English whatever the language of the studio, and holds nothing of
/// this machine and no time but that of the evaluation: the same model gives the same card.
struct ModelCard {
    const SavedModel& model;
    std::string name;                ///< of the model; may be empty
    std::string license;             ///< an identifier of Hugging Face: "other"
    std::vector<std::string> parts;  ///< that the folder holds: "decoder", "encoder"
    /// Of these weights; null where none is kept.
    const EvaluationRecord* evaluation = nullptr;
    LeftOutEvaluation evaluationLeftOut = LeftOutEvaluation::none;  ///< where it is null
};

/// How many images it was trained on, from the steps, their batches and the passes over the data; nothing where these
/// do not say.
std::optional<std::int64_t> trainingImages(const SavedModel& model);

nlohmann::ordered_json toJson(const ModelCard& card);

/// Markdown.
std::string readmeOf(const ModelCard& card);

}  // namespace core
