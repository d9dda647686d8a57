#include "core/evaluation/VerdictLines.h"

#include <algorithm>
#include <utility>

#include "core/base/FixedText.h"

namespace core {

VerdictLine unknownLine(Question question, Message why) {
    VerdictLine line;
    line.question = question;
    line.sentence = std::move(why);
    return line;
}

namespace {

/// What the metric says of its figure `name`, or that the evaluation was stopped; empty where it was not asked for.
Message reasonOfMissing(const EvaluationRecord& record, const std::string& name) {
    for (const MetricResult& result : record.result.results) {
        if (result.metric == nullptr || result.warnings.empty()) continue;
        const auto gives = [&](const Measure& measure) { return measure.id == name; };
        if (std::ranges::any_of(result.metric->measures, gives)) return result.warnings.front();
    }
    if (record.result.outcome == Outcome::cancelled)
        return Message("The evaluation was stopped before this was measured.");
    return {};
}

Message notMeasured(const std::string& id) {
    const Metric* known = findMetric(id);
    const Message label = known == nullptr ? Message::verbatim(id) : Message::translated(known->label);
    if (known != nullptr && known->cost > MetricCost::report)
        return Message("This was not measured: evaluate with the metric \"%1\" (%2), which takes minutes.", label, id);
    return Message("This was not measured: evaluate with the metric \"%1\" (%2).", label, id);
}

/// The smallest one, in hundredths, that holds out enough of the images; 0 where that would be more than half.
std::size_t shareToHoldOut(const Evidence& evidence) {
    const std::size_t all = evidence.training + evidence.heldOut;
    if (evidence.testSet || all < 2 * kFewestForVerdict) return 0;
    return (100 * kFewestForVerdict + all - 1) / all;
}

Message tooFewHeldOut(const Evidence& evidence) {
    const std::size_t share = shareToHoldOut(evidence);
    if (share == 0)
        return Message(
            "That cannot be known: there are fewer than 100 held-out images (%1). Train with a larger share for "
            "validation, or on a larger dataset.",
            evidence.heldOut);
    return Message(
        "That cannot be known: there are fewer than 100 held-out images (%1). With a share of %2 for validation "
        "(--validation %2) there would be 100.",
        evidence.heldOut, fixedText(static_cast<double>(share) / 100, 2));
}

}  // namespace

VerdictLine missingLine(Question question, const EvaluationRecord& record, const std::string& figure,
                        const std::string& metric) {
    VerdictLine line = unknownLine(question, reasonOfMissing(record, figure));
    if (!line.sentence.empty()) return line;
    line.sentence = notMeasured(metric);
    line.toMeasure = metric;
    return line;
}

std::size_t Evidence::fewest() const {
    return std::min({training, heldOut, samples});
}

Evidence evidenceOf(const EvaluationRecord& record) {
    return {record.protocol.trainingCount, record.protocol.heldOutCount, record.result.compared,
            record.protocol.testSet};
}

Message tooFew(const Evidence& evidence) {
    if (evidence.training < kFewestForVerdict)
        return Message(
            "That cannot be known: there are fewer than 100 training images (%1). Evaluate on a larger dataset.",
            evidence.training);
    if (evidence.heldOut == 0)
        return Message(
            "That cannot be known: no images are held out, so that there is nothing to compare with. Train with "
            "a share of the images for validation.");
    if (evidence.heldOut < kFewestForVerdict) return tooFewHeldOut(evidence);
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
