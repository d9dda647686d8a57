#pragma once

#include <cstddef>
#include <string>

#include "core/evaluation/Verdict.h"

namespace core {

// What the lines of the verdict are made of.

/// Below this number of images on any side nothing is said; below the other one what is said is hedged.
inline constexpr std::size_t kFewestForVerdict = 100;
inline constexpr std::size_t kEnoughForVerdict = 500;

/// The lines of verdictOf().
VerdictLine goodLine(const EvaluationRecord& record);
VerdictLine diverseLine(const EvaluationRecord& record);
VerdictLine copiedLine(const EvaluationRecord& record);
VerdictLine usefulLine(const EvaluationRecord& record);
VerdictLine confidentialLine(const EvaluationRecord& record);

/// One that is not known, without a figure.
VerdictLine unknownLine(Question question, Message why);

/// The line where there is no figure `figure`: why its metric did not give it, or that the metric `metric` was not
/// asked for.
VerdictLine missingLine(Question question, const EvaluationRecord& record, const std::string& figure,
                        const std::string& metric);

/// How many images there are to go by.
struct Evidence {
    std::size_t training = 0;
    std::size_t heldOut = 0;
    std::size_t samples = 0;  ///< generated
    bool testSet = false;     ///< EvaluationProtocol::testSet: no share of the training images is held out

    std::size_t fewest() const;
};
Evidence evidenceOf(const EvaluationRecord& record);

/// Empty where there is enough of everything to say something; else which images are too few, and what to do: the share
/// for validation that would hold out enough of them, where there is one.
Message tooFew(const Evidence& evidence);

/// `sentence`, and that it is rough where there are few images.
Message hedged(const Message& sentence, const Evidence& evidence);

/// Two sentences.
Message together(const Message& first, const Message& second);

/// The answer of a value whose better end is 0: up to `fine`, up to `mixed`, beyond.
Answer answerAt(double value, double fine, double mixed);

/// The answer of a value between the ends of its interval, of which the answers are known: the middle one, but unknown
/// where the interval reaches from fine to poor.
Answer answerWithin(Answer low, Answer value, Answer high);

}  // namespace core
