#include <cmath>

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

std::vector<Message> warningsOf(const Copies& copies) {
    std::vector<Message> warnings;
    if (copies.duplicates > 0)
        warnings.push_back(
            copies.duplicates == 1
                ? Message("1 held-out image is also a training image (as it is, mirrored or shifted by a pixel).")
                : Message("%1 held-out images are also training images (as they are, mirrored or shifted by a pixel).",
                          copies.duplicates));
    if (std::isnan(copies.nearer.value)) {
        warnings.push_back(Message("Copies cannot be told: all held-out images are also training images."));
        return warnings;
    }
    if (copies.heldOut - copies.duplicates < kLeastHeldOut)
        warnings.push_back(Message("Copies are hard to tell with fewer than 100 held-out images (%1 here).",
                                   copies.heldOut - copies.duplicates));
    if (!isHarmless(findingOf(copies))) warnings.push_back(sentenceOf(copies));
    return warnings;
}

Comparison compareCopies(const ComparedSets& sets, const JobContext& context) {
    if (sets.heldOut.empty())
        return {{},
                {Message("Copies cannot be told: that takes images which the model has not seen, a validation or test "
                         "set.")}};
    const Copies copies = findCopies(sets, context);
    if (copies.generated == 0 && !context.stopRequested())
        return {{}, {Message("Copies cannot be told: there are no samples, or no training images.")}};
    if (copies.generated == 0) return {};
    Comparison comparison{{}, warningsOf(copies)};
    if (std::isnan(copies.nearer.value)) return comparison;
    if (isHarmless(findingOf(copies))) comparison.notes.push_back(sentenceOf(copies));
    comparison.details = copyDetails(sets, copies);
    const auto ofShare = [&](const char* name, const CopyShare& share) {
        return Figure{name, share.value, share.interval, share.floor, copies.generated};
    };
    comparison.figures = {ofShare("copies", copies.nearer),
                          {"copying_z", copies.z, normalInterval(copies.z, 1), 0, copies.generated},
                          ofShare("single_copies", copies.single),
                          {"closest", copies.closest, {}, copies.closestHeldOut, copies.generated}};
    return comparison;
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
         "How much closer the samples are to the training images than held-out images are (Meehan et al., arXiv "
         "2004.05675), in standard errors. Near 0 is right; below −3 is a sign of copying, above 3 of underfitting."},
        {"single_copies", "Copies of single images", "", Better::lower,
         "Share of samples that are less than half as far from one training image as from the 50 nearest on average "
         "(Carlini et al., arXiv 2301.13188). Smooth (blurred) samples, which are close to many, do not count."},
        {"closest", "Closest pair", "", Better::neither,
         "Smallest distance between a sample and a training image: the root mean square over the values, 0 (the same) "
         "to 1. Compare it with that of held-out images."},
    };
    metric.cost = MetricCost::report;
    metric.compare = compareCopies;
    return metric;
}

}  // namespace core
