#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/evaluation/EvaluationRecord.h"

namespace core {

/// The evaluation of a model as its card has it, in English.

/// Why a card is without an evaluation that was kept.
enum class LeftOutEvaluation {
    none,  ///< none was kept
    damaged,
    unreadable  ///< of a newer version, for instance
};

/// A section of Markdown: a table of the figures with their intervals and what real images get, on what and how they
/// were measured, and the warnings. Null: that it was not evaluated, or that this cannot be read (`leftOut`), and the
/// command that does it.
std::string evaluationSection(const EvaluationRecord* evaluation, LeftOutEvaluation leftOut);

/// The lines of the front matter by which Hugging Face lists figures; empty where there are none. `name`: of the model.
std::string modelIndex(const EvaluationRecord& evaluation, const std::string& name);

/// For model_card.json; without images.
nlohmann::ordered_json cardEvaluationJson(const EvaluationRecord& evaluation);

}  // namespace core
