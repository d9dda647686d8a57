#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/commands/EvaluatedSets.h"
#include "core/evaluation/EvaluationRecord.h"
#include "core/evaluation/SetEvaluation.h"

namespace app {

/// What imago evaluate says at its end, of what was measured on what.
struct EvaluationReport {
    const EvaluatedSets& sets;
    const core::SetEvaluation& evaluation;
    std::uint64_t seed = 1;
    std::vector<std::string> leftOut = {};  ///< ids of metrics that apply, but take long and were not asked for
    /// Of the evaluation, with what was measured before, for the answers and for which figures rest on too few images;
    /// null where there is none, and nothing is said of that.
    const core::EvaluationRecord* record = nullptr;
    bool joined = false;  ///< `record` has figures that were measured before
};

/// The last line of --json, with core::answersJson() as "answers". What is not known is null.
nlohmann::ordered_json toJson(const EvaluationReport& report);

/// Lines of text: a figure each, then the five answers of the verdict, then the warnings and notes.
std::string toText(const EvaluationReport& report);

}  // namespace app
