#include <algorithm>
#include <cmath>

#include "core/base/FixedText.h"
#include "core/evaluation/VerdictLines.h"

// Whether the samples help to train a classifier.

namespace core {

namespace {

/// Each end of the bar is at least so far from 0: five points of accuracy.
constexpr double kLargeGain = 0.05;

Message gainSentence(Answer answer, double gain) {
    const std::string points = fixedText(100 * std::abs(gain), 1);
    switch (answer) {
        case Answer::fine:
            return Message(
                "The samples help: a classifier that is trained with them besides the real images recognizes more "
                "unseen real images (%1 percentage points).",
                points);
        case Answer::poor:
            return Message(
                "The samples do harm: a classifier that is trained with them besides the real images recognizes fewer "
                "unseen real images (%1 percentage points).",
                points);
        default:
            return Message(
                "The samples make no certain difference: a classifier that is trained with them besides the real "
                "images recognizes about as many unseen real images.");
    }
}

/// Of 100 unseen images.
Message aloneSentence(const Figure& alone) {
    const long recognized = std::lround(100 * alone.value);
    if (!std::isfinite(alone.floor))
        return Message("Trained on the samples alone, it recognizes %1 of 100 unseen images.", recognized);
    return Message("Trained on the samples alone, it recognizes %1 of 100 unseen images; on real ones alone, %2.",
                   recognized, std::lround(100 * alone.floor));
}

}  // namespace

VerdictLine usefulLine(const EvaluationRecord& record) {
    if (record.protocol.classCount == 0)
        return unknownLine(Question::useful,
                           Message("That cannot be known: the dataset has no classes, by which a classifier could be "
                                   "trained with the samples. Give its images classes."));
    const Figure* gain = findFigure(record.result, "augmentation_gain");
    if (gain == nullptr || !std::isfinite(gain->value))
        return unknownLine(
            Question::useful,
            whyMissing(record, "augmentation_gain",
                       together(askFor("usefulness"),
                                Message("It takes minutes, and a model that is conditional on class."))));
    Evidence evidence = evidenceOf(record);
    evidence.samples = std::max(evidence.samples, gain->count);
    if (const Message few = tooFew(evidence); !few.empty()) return unknownLine(Question::useful, few);
    const Interval interval = gain->interval;
    if (!std::isfinite(interval.low) || !std::isfinite(interval.high))
        return unknownLine(Question::useful, Message("That cannot be known: the gain has no interval, so that it may "
                                                     "be chance."));
    VerdictLine line;
    line.question = Question::useful;
    line.answer = interval.low > 0 ? Answer::fine : interval.high < 0 ? Answer::poor : Answer::mixed;
    line.figure = *gain;
    line.to = std::max({kLargeGain, std::abs(interval.low), std::abs(interval.high)});
    line.from = -line.to;
    line.sentence = gainSentence(line.answer, gain->value);
    if (const Figure* alone = findFigure(record.result, "cas"); alone != nullptr && std::isfinite(alone->value))
        line.sentence = together(line.sentence, aloneSentence(*alone));
    line.sentence = hedged(line.sentence, evidence);
    return line;
}

}  // namespace core
