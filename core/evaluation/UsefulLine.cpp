#include <algorithm>
#include <cmath>
#include <string>

#include "core/base/FixedText.h"
#include "core/evaluation/VerdictLines.h"
#include "core/model/ConvParameters.h"

// Whether the samples help to train a classifier.

namespace core {

namespace {

/// Each end of the bar is at least so far from 0: five points of accuracy.
constexpr double kLargeGain = 0.05;

/// Fewer images are recognized, but no fewer than where the real images were mirrored and shifted: what learns from
/// more different images has learned less of each after as many steps.
bool costsNoMoreThanMirroring(const Figure& gain) {
    return gain.interval.high < 0 && gain.floor < 0 && gain.value >= gain.floor;
}

Answer answerOfGain(const Figure& gain) {
    if (gain.interval.low > 0) return Answer::fine;
    return gain.interval.high < 0 && !costsNoMoreThanMirroring(gain) ? Answer::poor : Answer::mixed;
}

Message gainSentence(Answer answer, const Figure& gain) {
    const std::string points = fixedText(100 * std::abs(gain.value), 1);
    switch (answer) {
        case Answer::fine:
            return Message(
                "The samples help: with the same number of training steps, a classifier that is trained with them "
                "besides the real images recognizes more held-out images (%1 percentage points).",
                points);
        case Answer::poor:
            return Message(
                "The samples do harm: with the same number of training steps, a classifier that is trained with them "
                "besides the real images recognizes fewer held-out images (%1 percentage points).",
                points);
        default:
            break;
    }
    if (costsNoMoreThanMirroring(gain))
        return Message(
            "The samples are no help at this number of training steps: a classifier that is trained with them besides "
            "the real images recognizes fewer held-out images (%1 percentage points), but with mirrored and shifted "
            "real images it loses as many or more (%2).",
            points, fixedText(100 * std::abs(gain.floor), 1));
    return Message(
        "The samples make no certain difference: with the same number of training steps, a classifier that is trained "
        "with them besides the real images recognizes about as many held-out images.");
}

/// The record says so: its model has settings, and is conditional by none.
bool isUnconditional(const EvaluationRecord& record) {
    const auto& settings = record.subject.modelSettings;
    const std::string conditional = labelsParameter().label;
    return !settings.empty() && std::ranges::none_of(settings, [&](const auto& setting) {
        return setting.first == conditional && setting.second == "true";
    });
}

/// Of 100 held-out images.
Message aloneSentence(const Figure& alone) {
    const long recognized = std::lround(100 * alone.value);
    if (!std::isfinite(alone.floor))
        return Message("Trained on the samples alone, it recognizes %1 of 100 held-out images.", recognized);
    return Message("Trained on the samples alone, it recognizes %1 of 100 held-out images; on real ones alone, %2.",
                   recognized, std::lround(100 * alone.floor));
}

}  // namespace

VerdictLine usefulLine(const EvaluationRecord& record) {
    if (record.protocol.classCount == 0)
        return unknownLine(Question::useful,
                           Message("That cannot be known: the dataset has no classes, by which a classifier could be "
                                   "trained with the samples. Give its images classes."));
    const Figure* gain = findFigure(record.result, "augmentation_gain");
    if (gain == nullptr || !std::isfinite(gain->value)) {
        VerdictLine line = missingLine(Question::useful, record, "augmentation_gain", "usefulness");
        if (!line.toMeasure.empty() && isUnconditional(record))
            line.sentence = together(line.sentence,
                                     Message("It needs a model that is conditional on class, which this one is not."));
        return line;
    }
    Evidence evidence = evidenceOf(record);
    evidence.samples = std::max(evidence.samples, gain->count);
    if (const Message few = tooFew(evidence); !few.empty()) return unknownLine(Question::useful, few);
    const Interval interval = gain->interval;
    if (!std::isfinite(interval.low) || !std::isfinite(interval.high))
        return unknownLine(Question::useful, Message("That cannot be known: the gain has no interval, so that it may "
                                                     "be chance."));
    VerdictLine line;
    line.question = Question::useful;
    line.answer = answerOfGain(*gain);
    line.figure = *gain;
    line.to = std::max({kLargeGain, std::abs(interval.low), std::abs(interval.high)});
    line.from = -line.to;
    line.sentence = gainSentence(line.answer, *gain);
    if (const Figure* alone = findFigure(record.result, "cas"); alone != nullptr && std::isfinite(alone->value))
        line.sentence = together(line.sentence, aloneSentence(*alone));
    line.sentence = hedged(line.sentence, evidence);
    return line;
}

}  // namespace core
