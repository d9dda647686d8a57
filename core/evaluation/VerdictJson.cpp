#include "core/evaluation/VerdictJson.h"

#include <nlohmann/json.hpp>

#include "core/evaluation/Verdict.h"

namespace core {

nlohmann::ordered_json answersJson(const EvaluationRecord& record) {
    using Answers = nlohmann::ordered_json;
    Answers answers = Answers::array();
    for (const VerdictLine& line : verdictOf(record))
        answers.push_back({{"question", wordOf(line.question)},
                           {"answer", wordOf(line.answer)},
                           {"figure", line.figure.name.empty() ? Answers() : Answers(line.figure.name)},
                           {"sentence", line.sentence.english()},
                           // What --metrics would take.
                           {"metric_to_measure", line.toMeasure.empty() ? Answers() : Answers(line.toMeasure)}});
    return answers;
}

}  // namespace core
