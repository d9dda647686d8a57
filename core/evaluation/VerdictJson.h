#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/evaluation/EvaluationRecord.h"

namespace core {

/// The verdict for programs, in the order of Question: [{"question": "good", "answer": "mixed", "figure": "kid",
/// "sentence": "..."}, ...] with the words of wordOf() and sentences in English; "figure" is the name of the one that
/// the answer goes by, null where there is none.
nlohmann::ordered_json answersJson(const EvaluationRecord& record);

}  // namespace core
