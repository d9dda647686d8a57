#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/commands/EvaluatedSets.h"
#include "core/evaluation/SetEvaluation.h"

namespace app {

/// What imago evaluate says at its end, of what was measured on what.
struct EvaluationReport {
    const EvaluatedSets& sets;
    const core::SetEvaluation& evaluation;
    std::uint64_t seed = 1;
    std::vector<std::string> leftOut = {};  ///< ids of metrics that apply, but take long and were not asked for
};

/// The last line of --json. What is not known is null.
nlohmann::ordered_json toJson(const EvaluationReport& report);

/// Lines of text: a figure each, then the warnings and notes.
std::string toText(const EvaluationReport& report);

}  // namespace app
