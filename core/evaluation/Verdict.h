#pragma once

#include <array>
#include <string>

#include "core/base/Message.h"
#include "core/evaluation/EvaluationRecord.h"
#include "core/metric/compare/Comparison.h"

namespace core {

/// What everybody wants to know of a generative model, in the order in which it is answered.
enum class Question { good, diverse, copied, useful, confidential };

/// How the answer reads: as a traffic light would.
enum class Answer {
    fine,    ///< about as real images do
    mixed,   ///< between the two
    poor,    ///< clearly worse
    unknown  ///< it was not measured, or there is too little data to tell
};

/// One line of the verdict.
struct VerdictLine {
    Question question = Question::good;
    Answer answer = Answer::unknown;
    Figure figure = {};  ///< that it goes by; its name is empty where there is none
    double from = 0;     ///< of the bar: the value at its left end, which is the bad one
    double to = 1;       ///< the value at its right end, which is the good one; less than `from` where low is good
    Message sentence;    ///< what it means, for a newcomer, with its doubt; or why it is not known, and what to do
    std::string toMeasure = {};  ///< id of the metric that would answer it, which was not asked for; else empty
};

/// In the order of Question. Never says more than the figures do: a figure of too few images is `unknown`.
std::array<VerdictLine, 5> verdictOf(const EvaluationRecord& record);

/// What Figure::floor of this figure is, as a mark on a bar names it: "real images", or "a guess" where Measure::floor
/// is the same for all.
Message floorLabelOf(const Figure& figure);

/// "Good?", "Diverse?", "Copied?", "Useful?", "Private?": English texts that have translations.
Message labelOf(Question question);

/// "good", "diverse", "copied", "useful", "private"; "fine", "mixed", "poor", "unknown": as the JSON has them.
std::string wordOf(Question question);
std::string wordOf(Answer answer);

}  // namespace core
