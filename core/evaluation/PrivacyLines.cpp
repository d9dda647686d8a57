#include <algorithm>
#include <cmath>

#include "core/base/FixedText.h"
#include "core/base/GroupedCount.h"
#include "core/evaluation/VerdictLines.h"
#include "core/metric/compare/Copies.h"

// What the samples and the model give away of the training images.

namespace core {

namespace {

/// At the bad end of the bars there is at least so much.
constexpr double kManyCopies = 0.1;
constexpr double kLargeArea = 0.7;
/// Of the attack's area under the curve, at the high end of its interval.
constexpr double kFineArea = 0.55;
constexpr double kMixedArea = 0.6;

CopyShare shareOfFigure(const Figure& figure, std::size_t heldOut) {
    const auto others = static_cast<double>(heldOut);
    return {figure.value, figure.interval, figure.floor, shareInterval(std::round(figure.floor * others), others)};
}

/// As the metric itself finds it.
CopyFinding findingOfRecord(const EvaluationRecord& record) {
    const Figure* nearer = findFigure(record.result, "copies");
    const Figure* single = findFigure(record.result, "single_copies");
    const Figure* z = findFigure(record.result, "copying_z");
    if (nearer == nullptr || single == nullptr || z == nullptr) return CopyFinding::unknown;
    const std::size_t heldOut = std::min(record.protocol.heldOutCount, kMostHeldOut);
    return findingOf(shareOfFigure(*nearer, heldOut), shareOfFigure(*single, heldOut), z->value);
}

/// What the samples that are close on the whole show, with the number that says so.
Message closeSentence(const Figure& copies, double z) {
    if (z < -kTellingZ)
        return Message(
            "No copies of single images were found, but on the whole the samples are closer to the training images "
            "than held-out images are, as smooth (blurred) samples are: C_T is %1, where below −3 is a sign. See the "
            "closest pairs in the report.",
            fixedText(z, 1));
    return Message(
        "No copies of single images were found, but more samples than held-out images are very close to a training "
        "image (%1% against %2%), as smooth (blurred) samples are. See the closest pairs in the report.",
        fixedText(100 * copies.value, 1), fixedText(100 * copies.floor, 1));
}

Message copySentence(CopyFinding finding, const EvaluationRecord& record) {
    if (finding == CopyFinding::copied)
        return Message(
            "Signs of copying: some samples are far closer to a single training image than to others like it. See the "
            "closest pairs in the report.");
    if (finding == CopyFinding::smooth)
        return closeSentence(*findFigure(record.result, "copies"), findFigure(record.result, "copying_z")->value);
    return Message(
        "No sign of copying found. That is no proof: only these samples were compared, pixel by pixel, which does not "
        "recognize copies that are changed more than by a mirror image or a shift of one pixel.");
}

/// Exact copies that held-out images are not as well; null where there are none.
const Figure* exactCopiesOf(const EvaluationRecord& record) {
    const Figure* exact = findFigure(record.result, "exact_copies");
    return exact != nullptr && exact->value > 0 && !(exact->floor > 0) ? exact : nullptr;
}

/// However few samples there are, and whatever is held out: what is found is found.
VerdictLine exactLine(const Figure& exact) {
    VerdictLine line{Question::copied, Answer::poor, exact, kManyCopies, 0, {}};
    for (const double value : {exact.value, exact.interval.high})
        if (value > line.from) line.from = value;
    const long count = std::lround(exact.value * static_cast<double>(exact.count));
    line.sentence = count == 1 ? Message(
                                     "1 of %1 samples is the same as a training image, pixel by pixel. See the "
                                     "closest pairs in the report.",
                                     groupedCount(exact.count))
                               : Message(
                                     "%1 of %2 samples are the same as training images, pixel by pixel. See the "
                                     "closest pairs in the report.",
                                     groupedCount(static_cast<std::size_t>(count)), groupedCount(exact.count));
    return line;
}

Answer answerOfFinding(CopyFinding finding) {
    if (finding == CopyFinding::copied) return Answer::poor;
    return finding == CopyFinding::smooth ? Answer::mixed : Answer::fine;
}

Message attackSentence(const Figure& figure) {
    // A guess is right as often as not.
    const long right = std::lround(100 * std::max(figure.value, 0.5));
    return Message(
        "An attacker who has the model and sees two images, of which one was trained on, picks that one in %1 of 100 "
        "cases; a guess is right in 50.",
        right);
}

}  // namespace

VerdictLine copiedLine(const EvaluationRecord& record) {
    const Figure* figure = findFigure(record.result, "copies");
    const Figure* exact = exactCopiesOf(record);
    if (figure == nullptr || !std::isfinite(figure->value)) {
        if (exact != nullptr) return exactLine(*exact);
        return missingLine(Question::copied, record, "copies", "copies");
    }
    Evidence evidence = evidenceOf(record);
    evidence.samples = figure->count;
    const CopyFinding finding = findingOfRecord(record);
    const Message few = tooFew(evidence);
    if (exact != nullptr && (finding != CopyFinding::copied || !few.empty())) return exactLine(*exact);
    if (!few.empty()) return unknownLine(Question::copied, few);
    // What is found is found, whoever made the samples; that nothing is found means nothing then.
    if (!record.protocol.splitKnown && finding != CopyFinding::copied)
        return unknownLine(
            Question::copied,
            Message("No copies of these images were found, but it is not known which images the model was trained "
                    "on: copies of other images cannot be found."));
    if (finding == CopyFinding::copied)
        if (const Figure* single = findFigure(record.result, "single_copies"); single->value > figure->value)
            figure = single;  // a few copies among many samples
    VerdictLine line{Question::copied, answerOfFinding(finding), *figure, kManyCopies, 0, {}};
    for (const double value : {figure->value, figure->interval.high})
        if (value > line.from) line.from = value;
    line.sentence = hedged(copySentence(finding, record), evidence);
    return line;
}

VerdictLine confidentialLine(const EvaluationRecord& record) {
    if (record.subject.family.empty())
        return unknownLine(Question::confidential,
                           Message("That cannot be known of images alone: it takes the model that made them."));
    if (!record.protocol.splitKnown)
        return unknownLine(Question::confidential,
                           Message("That cannot be known: it takes the dataset that the model was trained on, "
                                   "unchanged."));
    const Figure* figure = findFigure(record.result, "membership_auc");
    Evidence evidence = evidenceOf(record);
    evidence.samples = figure == nullptr ? kEnoughForVerdict : figure->count;  // of each kind
    if (const Message few = tooFew(evidence); !few.empty()) return unknownLine(Question::confidential, few);
    if (figure == nullptr || !std::isfinite(figure->value))
        return missingLine(Question::confidential, record, "membership_auc", "membership");
    const Interval interval = figure->interval;
    const auto at = [](double area) {
        if (area < kFineArea) return Answer::fine;
        return area <= kMixedArea ? Answer::mixed : Answer::poor;
    };
    // The model is as private as the worst that the interval allows.
    const Answer worst = at(std::isfinite(interval.high) ? interval.high : 1);
    VerdictLine line{Question::confidential, worst, *figure, kLargeArea, 0.5, {}};
    if (worst == Answer::poor && !(interval.low >= kFineArea)) line.answer = Answer::unknown;
    for (const double value : {figure->value, interval.high})
        if (value > line.from) line.from = value;
    if (line.answer == Answer::unknown) {
        line.sentence = Message(
            "The figure is too uncertain to say: the attack may be useless or effective. Hold out more images.");
        return line;
    }
    line.sentence = attackSentence(*figure);
    if (worst == Answer::fine)
        line.sentence = together(line.sentence, Message("Other attacks may find more: this is no proof of privacy."));
    line.sentence = hedged(line.sentence, evidence);
    return line;
}

}  // namespace core
