#include <algorithm>
#include <cmath>

#include "core/base/FixedText.h"
#include "core/evaluation/VerdictLines.h"

// How good and how varied the samples are.

namespace core {

namespace {

/// Of the way from the floor to the reference.
constexpr double kFineDistance = 0.25;
constexpr double kMixedDistance = 1;
/// Of the coverage that unseen images reach, what is missing.
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

Message qualitySentence(Answer answer) {
    switch (answer) {
        case Answer::fine:
            return Message(
                "The samples look nearly like real images: a feature network finds them hardly farther from the "
                "training images than unseen real images are.");
        case Answer::mixed:
            return Message(
                "The samples are not quite like real images: a feature network finds them farther from the training "
                "images than unseen real images are, but closer than blurred ones.");
        case Answer::poor:
            return Message(
                "The samples do not look like real images yet: a feature network finds them farther from the training "
                "images than real images that were blurred (reduced to half their size).");
        case Answer::unknown:
            break;
    }
    return tooUncertain();
}

Message varietySentence(Answer answer) {
    switch (answer) {
        case Answer::fine:
            return Message("The samples are about as varied as unseen real images.");
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

}  // namespace

VerdictLine goodLine(const EvaluationRecord& record) {
    const Figure* figure = qualityFigure(record.result);
    if (figure == nullptr || !std::isfinite(figure->value))
        return unknownLine(Question::good, whyMissing(record, "kid", askFor("kid")));
    Evidence evidence = evidenceOf(record);
    evidence.samples = figure->count;
    if (const Message few = tooFew(evidence); !few.empty()) return unknownLine(Question::good, few);
    // Where blurring makes no difference there is nothing to read the figure by.
    if (!hasScale(*figure) || figure->reference <= figure->floor)
        return unknownLine(
            Question::good,
            Message("The figures below have no scale here: real images and blurred ones get about the same, or it is "
                    "not known what they get. Use them only to compare models with one another."));
    const auto at = [&](double value) {
        return answerAt((value - figure->floor) / (figure->reference - figure->floor), kFineDistance, kMixedDistance);
    };
    VerdictLine line{Question::good, answerOf(*figure, at), *figure, figure->reference, figure->floor, {}};
    line.sentence = hedged(withDoubt(qualitySentence(line.answer), *figure, line.answer, at), evidence);
    return line;
}

VerdictLine diverseLine(const EvaluationRecord& record) {
    const Figure* figure = findFigure(record.result, "coverage");
    if (figure == nullptr || !std::isfinite(figure->value))
        return unknownLine(Question::diverse, whyMissing(record, "coverage", askFor("prdc")));
    Evidence evidence = evidenceOf(record);
    evidence.samples = figure->count;  // of each set
    if (const Message few = tooFew(evidence); !few.empty()) return unknownLine(Question::diverse, few);
    if (!(figure->floor > 0))
        return unknownLine(Question::diverse,
                           Message("The figures below have no scale here: it is not known what unseen real images get. "
                                   "Use them only to compare models with one another."));
    const auto at = [&](double value) { return answerAt(1 - value / figure->floor, kFineLoss, kMixedLoss); };
    VerdictLine line{Question::diverse, answerOf(*figure, at), *figure, 0, 1, {}};
    Message sentence = varietySentence(line.answer);
    if (const Figure* recall = findFigure(record.result, "recall"); recall != nullptr && std::isfinite(recall->value))
        sentence = std::isfinite(recall->floor)
                       ? together(sentence, Message("Recall is %1, that of unseen real images %2.",
                                                    fixedText(recall->value, kRecallDecimals),
                                                    fixedText(recall->floor, kRecallDecimals)))
                       : together(sentence, Message("Recall is %1.", fixedText(recall->value, kRecallDecimals)));
    line.sentence = hedged(withDoubt(sentence, *figure, line.answer, at), evidence);
    return line;
}

}  // namespace core
