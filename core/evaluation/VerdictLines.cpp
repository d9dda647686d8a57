#include "core/evaluation/VerdictLines.h"

#include <algorithm>
#include <utility>

namespace core {

VerdictLine unknownLine(Question question, Message why) {
    VerdictLine line;
    line.question = question;
    line.sentence = std::move(why);
    return line;
}

Message whyMissing(const EvaluationRecord& record, const std::string& name, const Message& toDo) {
    for (const MetricResult& result : record.result.results) {
        if (result.metric == nullptr || result.warnings.empty()) continue;
        const auto gives = [&](const Measure& measure) { return measure.id == name; };
        if (std::ranges::any_of(result.metric->measures, gives)) return result.warnings.front();
    }
    if (record.result.outcome == Outcome::cancelled)
        return Message("The evaluation was stopped before this was measured.");
    return together(Message("This was not measured."), toDo);
}

Message askFor(const std::string& id) {
    const Metric* known = findMetric(id);
    return Message("Evaluate with the metric \"%1\".",
                   known == nullptr ? Message::verbatim(id) : Message::translated(known->label));
}

std::size_t Evidence::fewest() const {
    return std::min({training, heldOut, samples});
}

Evidence evidenceOf(const EvaluationRecord& record) {
    return {record.protocol.trainingCount, record.protocol.heldOutCount, record.result.compared};
}

Message tooFew(const Evidence& evidence) {
    if (evidence.training < kFewestForVerdict)
        return Message(
            "That cannot be known: there are fewer than 100 training images (%1). Evaluate on a larger dataset.",
            evidence.training);
    if (evidence.heldOut == 0)
        return Message(
            "That cannot be known: no images are held out, so that there are no unseen ones to compare with. Train "
            "with a share of the images for validation.");
    if (evidence.heldOut < kFewestForVerdict)
        return Message(
            "That cannot be known: there are fewer than 100 held-out images (%1). Train with a larger share for "
            "validation, or on a larger dataset.",
            evidence.heldOut);
    if (evidence.samples < kFewestForVerdict)
        return Message("That cannot be known: fewer than 100 samples were compared (%1). Compare 2,000 or more.",
                       evidence.samples);
    return {};
}

Message hedged(const Message& sentence, const Evidence& evidence) {
    if (evidence.fewest() >= kEnoughForVerdict) return sentence;
    return together(sentence, Message("With so few images (%1) that is only rough.", evidence.fewest()));
}

Message together(const Message& first, const Message& second) {
    return Message("%1 %2", first, second);
}

Answer answerAt(double value, double fine, double mixed) {
    if (value <= fine) return Answer::fine;
    return value <= mixed ? Answer::mixed : Answer::poor;
}

Answer answerWithin(Answer low, Answer value, Answer high) {
    const auto reaches = [&](Answer answer) { return low == answer || high == answer; };
    return reaches(Answer::fine) && reaches(Answer::poor) ? Answer::unknown : value;
}

}  // namespace core
