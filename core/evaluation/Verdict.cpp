#include "core/evaluation/Verdict.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/evaluation/VerdictLines.h"

namespace core {

std::array<VerdictLine, 5> verdictOf(const EvaluationRecord& record) {
    std::array<VerdictLine, 5> lines{goodLine(record), diverseLine(record), copiedLine(record), usefulLine(record),
                                     confidentialLine(record)};
    // A long reason is said once.
    for (std::size_t at = lines.size(); at-- > 1;) {
        const auto isAlike = [&](const VerdictLine& before) {
            return before.answer == Answer::unknown && before.sentence == lines[at].sentence;
        };
        if (std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(at), isAlike))
            lines[at].sentence = Message("That cannot be known either, for the reason given above.");
    }
    return lines;
}

Message floorLabelOf(const Figure& figure) {
    if (figure.name == "augmentation_gain") return Message("mirrored and shifted");
    const Measure* measure = findMeasure(figure.name);
    return measure != nullptr && std::isfinite(measure->floor) ? Message("a guess") : Message("real images");
}

Message labelOf(Question question) {
    switch (question) {
        case Question::good:
            return Message("Good?");
        case Question::diverse:
            return Message("Diverse?");
        case Question::copied:
            return Message("Copied?");
        case Question::useful:
            return Message("Useful?");
        case Question::confidential:
            break;
    }
    return Message("Private?");
}

std::string wordOf(Question question) {
    switch (question) {
        case Question::good:
            return "good";
        case Question::diverse:
            return "diverse";
        case Question::copied:
            return "copied";
        case Question::useful:
            return "useful";
        case Question::confidential:
            break;
    }
    return "private";
}

std::string wordOf(Answer answer) {
    switch (answer) {
        case Answer::fine:
            return "fine";
        case Answer::mixed:
            return "mixed";
        case Answer::poor:
            return "poor";
        case Answer::unknown:
            break;
    }
    return "unknown";
}

}  // namespace core
