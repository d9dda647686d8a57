#include <algorithm>
#include <cmath>

#include "core/base/FixedText.h"
#include "core/evaluation/FigureLabel.h"
#include "core/evaluation/FigureNumber.h"
#include "core/evaluation/VerdictLines.h"

// How good and how varied the samples are.

namespace core {

namespace {

/// Of the way from the floor to the reference.
constexpr double kFineDistance = 0.25;
constexpr double kMixedDistance = 1;
/// Of the coverage that held-out images reach, what is missing.
constexpr double kFineLoss = 0.25;
constexpr double kMixedLoss = 0.5;
constexpr int kRecallDecimals = 2;

bool hasScale(const Figure& figure) {
    return std::isfinite(figure.floor) && std::isfinite(figure.reference);
}

/// FD where it has both ends of its scale, as it is only given for enough samples; else KID. Null where neither is
/// known.
const Figure* qualityFigure(const SetEvaluation& evaluation) {
    const Figure* frechet = findFigure(evaluation, "fd");
    if (frechet != nullptr && frechet->count >= kFewSamples && hasScale(*frechet)) return frechet;
    return findFigure(evaluation, "kid");
}

Message tooUncertain() {
    return Message(
        "The figure is too uncertain to say: its interval reaches from good to poor. Compare more samples, with more "
        "held-out images.");
}

/// `by`: the label of the figure that says so.
Message qualitySentence(Answer answer, const Message& by) {
    switch (answer) {
        case Answer::fine:
            return Message(
                "The samples look nearly like real images: by %1, they are hardly farther from the training images "
                "than held-out images are.",
                by);
        case Answer::mixed:
            return Message(
                "The samples are not quite like real images: by %1, they are farther from the training images than "
                "held-out images are, but closer than blurred ones.",
                by);
        case Answer::poor:
            return Message(
                "The samples do not look like real images yet: by %1, they are farther from the training images than "
                "real images that were blurred (reduced to half their size).",
                by);
        case Answer::unknown:
            break;
    }
    return tooUncertain();
}

Message varietySentence(Answer answer) {
    switch (answer) {
        case Answer::fine:
            return Message("The samples are about as varied as held-out images.");
        case Answer::mixed:
            return Message(
                "A part of the variety of the training images is missing among the samples, or not generated well "
                "enough to count.");
        case Answer::poor:
            return Message(
                "Much of the variety of the training images is missing among the samples, or not generated well "
                "enough to count.");
        case Answer::unknown:
            break;
    }
    return tooUncertain();
}

/// `valueAt`: the answer of each value of the figure. Where its interval is not known, by the value alone.
template <typename ValueAt>
Answer answerOf(const Figure& figure, const ValueAt& valueAt) {
    const bool known = std::isfinite(figure.interval.low) && std::isfinite(figure.interval.high);
    if (!known) return valueAt(figure.value);
    return answerWithin(valueAt(figure.interval.low), valueAt(figure.value), valueAt(figure.interval.high));
}

/// What is said where the interval reaches into another answer.
template <typename ValueAt>
Message withDoubt(const Message& sentence, const Figure& figure, Answer answer, const ValueAt& valueAt) {
    if (answer == Answer::unknown) return sentence;
    const bool known = std::isfinite(figure.interval.low) && std::isfinite(figure.interval.high);
    if (known && valueAt(figure.interval.low) == answer && valueAt(figure.interval.high) == answer) return sentence;
    return together(sentence, Message("That is not certain: it is close to the next answer."));
}

/// Of a figure with a scale.
Answer qualityAt(const Figure& figure, double value) {
    return answerAt((value - figure.floor) / (figure.reference - figure.floor), kFineDistance, kMixedDistance);
}

Message labelOfFigure(const Figure& figure, const SetEvaluation& evaluation) {
    const Measure* measure = findMeasure(figure.name);
    return measure == nullptr ? Message::verbatim(figure.name) : Message::translated(figureLabel(*measure, evaluation));
}

/// That the other of FD and KID answers otherwise, with its numbers; empty where it does not.
Message disagreement(const SetEvaluation& evaluation, const Figure& chosen, Answer answer) {
    const Figure* other = findFigure(evaluation, chosen.name == "fd" ? "kid" : "fd");
    if (answer == Answer::unknown || other == nullptr || !std::isfinite(other->value) || !hasScale(*other)) return {};
    if (other->reference <= other->floor || other->count < kFewestForVerdict) return {};
    if (qualityAt(*other, other->value) == answer) return {};
    const auto number = [&](double value) { return figureNumber(value, figureDecimals(*other)); };
    return Message("%1 disagrees: it is %2, that of held-out images %3 and that of blurred ones %4.",
                   labelOfFigure(*other, evaluation), number(other->value), number(other->floor),
                   number(other->reference));
}

}  // namespace

VerdictLine goodLine(const EvaluationRecord& record) {
    const Figure* figure = qualityFigure(record.result);
    if (figure == nullptr || !std::isfinite(figure->value)) return missingLine(Question::good, record, "kid", "kid");
    Evidence evidence = evidenceOf(record);
    evidence.samples = figure->count;
    if (const Message few = tooFew(evidence); !few.empty()) return unknownLine(Question::good, few);
    // Where blurring makes no difference there is nothing to read the figure by.
    if (!hasScale(*figure) || figure->reference <= figure->floor)
        return unknownLine(
            Question::good,
            Message("The figures have no scale here: real images and blurred ones get about the same, or it is "
                    "not known what they get. Use them only to compare models with one another."));
    const auto at = [&](double value) { return qualityAt(*figure, value); };
    VerdictLine line{Question::good, answerOf(*figure, at), *figure, figure->reference, figure->floor, {}};
    line.sentence =
        withDoubt(qualitySentence(line.answer, labelOfFigure(*figure, record.result)), *figure, line.answer, at);
    if (const Message other = disagreement(record.result, *figure, line.answer); !other.empty())
        line.sentence = together(line.sentence, other);
    line.sentence = hedged(line.sentence, evidence);
    return line;
}

VerdictLine diverseLine(const EvaluationRecord& record) {
    const Figure* figure = findFigure(record.result, "coverage");
    if (figure == nullptr || !std::isfinite(figure->value))
        return missingLine(Question::diverse, record, "coverage", "prdc");
    Evidence evidence = evidenceOf(record);
    evidence.samples = figure->count;  // of each set
    if (const Message few = tooFew(evidence); !few.empty()) return unknownLine(Question::diverse, few);
    if (!(figure->floor > 0))
        return unknownLine(Question::diverse,
                           Message("The figures have no scale here: it is not known what held-out images get. "
                                   "Use them only to compare models with one another."));
    const auto at = [&](double value) { return answerAt(1 - value / figure->floor, kFineLoss, kMixedLoss); };
    VerdictLine line{Question::diverse, answerOf(*figure, at), *figure, 0, 1, {}};
    Message sentence = varietySentence(line.answer);
    if (const Figure* recall = findFigure(record.result, "recall"); recall != nullptr && std::isfinite(recall->value))
        sentence = std::isfinite(recall->floor)
                       ? together(sentence, Message("Recall is %1, that of held-out images %2.",
                                                    fixedText(recall->value, kRecallDecimals),
                                                    fixedText(recall->floor, kRecallDecimals)))
                       : together(sentence, Message("Recall is %1.", fixedText(recall->value, kRecallDecimals)));
    line.sentence = hedged(withDoubt(sentence, *figure, line.answer, at), evidence);
    return line;
}

}  // namespace core
