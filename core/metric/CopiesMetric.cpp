#include <cmath>

#include "core/base/GroupedCount.h"
#include "core/metric/Metric.h"
#include "core/metric/compare/Copies.h"
#include "core/metric/compare/CopyDetails.h"

namespace core {

Metric copiesMetric();

namespace {

/// What was found makes no figure mislead, unless there is something to look at.
bool isHarmless(CopyFinding finding) {
    return finding == CopyFinding::none || finding == CopyFinding::underfit;
}

/// Of exact copies, of which there is at least one.
Message exactSentence(const Copies& copies) {
    const std::size_t exact = exactCopies(copies);
    if (exact == 1)
        return Message(
            "1 of %1 samples is an exact copy of a training image: the same pixel by pixel, as it is, mirrored or "
            "shifted by a pixel.",
            groupedCount(copies.generated));
    return Message(
        "%1 of %2 samples are exact copies of training images: the same pixel by pixel, as they are, mirrored or "
        "shifted by a pixel.",
        groupedCount(exact), groupedCount(copies.generated));
}

std::vector<Message> warningsOf(const Copies& copies) {
    std::vector<Message> warnings;
    if (exactCopies(copies) > 0) warnings.push_back(exactSentence(copies));
    if (copies.heldOut == 0) {
        warnings.push_back(
            Message("Only exact copies are counted: recognizing others takes images that the model has not seen, a "
                    "validation or test set."));
        return warnings;
    }
    if (copies.duplicates > 0)
        warnings.push_back(
            copies.duplicates == 1
                ? Message("1 held-out image is also a training image (as it is, mirrored or shifted by a pixel).")
                : Message("%1 held-out images are also training images (as they are, mirrored or shifted by a pixel).",
                          copies.duplicates));
    if (std::isnan(copies.nearer.value)) {
        warnings.push_back(Message("Only exact copies are counted: all held-out images are also training images."));
        return warnings;
    }
    const bool fewHeldOut = copies.heldOut - copies.duplicates < kLeastHeldOut;
    if (fewHeldOut)
        warnings.push_back(Message("Copies are hard to find with fewer than 100 held-out images (%1 here).",
                                   copies.heldOut - copies.duplicates));
    // What samples are on the whole few images do not show.
    const CopyFinding finding = findingOf(copies);
    if (!isHarmless(finding) && !(fewHeldOut && finding == CopyFinding::smooth)) warnings.push_back(sentenceOf(copies));
    return warnings;
}

/// What is said where nothing was found.
std::vector<Message> copyNotes(const Copies& copies) {
    if (exactCopies(copies) > 0) return {};
    if (std::isnan(copies.nearer.value))
        return {
            Message("None of the %1 samples is an exact copy of a training image. Copies that are changed a little "
                    "are not counted.",
                    groupedCount(copies.generated))};
    if (!isHarmless(findingOf(copies))) return {};
    return {sentenceOf(copies)};
}

/// Without held-out images only those that need none.
std::vector<Figure> copyFigures(const Copies& copies) {
    const auto ofShare = [&](const char* name, const CopyShare& share) {
        return Figure{name, share.value, share.interval, share.floor, copies.generated};
    };
    std::vector<Figure> figures;
    if (!std::isnan(copies.nearer.value))
        figures = {ofShare("copies", copies.nearer),
                   {"copying_z", copies.z, normalInterval(copies.z, 1), 0, copies.generated},
                   ofShare("single_copies", copies.single)};
    figures.push_back(ofShare("exact_copies", copies.exact));
    figures.push_back({"closest", copies.closest, {}, copies.closestHeldOut, copies.generated});
    return figures;
}

Comparison compareCopies(const ComparedSets& sets, const JobContext& context) {
    const Copies copies = findCopies(sets, context);
    if (copies.generated == 0 && !context.stopRequested())
        return {{}, {Message("Copies cannot be found: there are no samples, or no training images.")}};
    if (copies.generated == 0) return {};
    return {copyFigures(copies), warningsOf(copies), copyNotes(copies), copyDetails(sets, copies)};
}

}  // namespace

Metric copiesMetric() {
    Metric metric;
    metric.id = "copies";
    metric.label = "Copies";
    metric.help =
        "Whether samples are closer to training images than images that the model has never seen are: signs that it "
        "repeats what it was trained on. Compared pixel by pixel, also mirrored and shifted by one pixel. It finds "
        "copies, but cannot prove that there are none.";
    metric.measures = {
        {"copies", "Copies", "", Better::lower,
         "Share of samples that are closer to a training image than 99 of 100 held-out images are. About 0.01 for a "
         "model that copies nothing; smooth (blurred) samples raise it too."},
        {"copying_z", "Data copying (C_T)", "", Better::neither,
         "How much farther the samples are from the training images than held-out images are (Meehan et al., arXiv "
         "2004.05675), in standard errors. Near 0 is right; below −3 is a sign of copying, above 3 of underfitting."},
        {"single_copies", "Copies of single images", "", Better::lower,
         "Share of samples that are less than half as far from one training image as from the 50 nearest on average "
         "(Carlini et al., arXiv 2301.13188). Smooth (blurred) samples, which are close to many, do not count."},
        {"exact_copies", "Exact copies", "", Better::lower,
         "Share of samples that are the same as a training image pixel by pixel, but for rounding, as it is, mirrored "
         "or shifted by a pixel. The only figure that says something of copies without held-out images. 0 for a model "
         "that copies nothing, unless the data has images that are all alike, which the floor shows."},
        {"closest", "Closest pair", "", Better::neither,
         "Smallest distance between a sample and a training image: the root mean square over the values, 0 (the same) "
         "to 1. Compare it with that of held-out images."},
    };
    metric.cost = MetricCost::report;
    metric.compare = compareCopies;
    return metric;
}

}  // namespace core
