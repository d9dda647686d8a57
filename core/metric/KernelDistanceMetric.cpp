#include <cmath>
#include <cstddef>

#include "core/metric/Metric.h"
#include "core/metric/compare/ChosenRows.h"
#include "core/metric/compare/CompareWarnings.h"
#include "core/metric/compare/KernelDistance.h"

namespace core {

Metric kernelDistanceMetric();

namespace {

constexpr const char* kKernelLabel = "KID";
/// The time goes with the square of the samples: of larger sets so many are chosen, for which all pairs of 64 features
/// take a few seconds.
constexpr std::size_t kMostForKernel = 20000;

Comparison compareKernels(const ComparedSets& sets, const JobContext& context) {
    const Message label = Message::translated(kKernelLabel);
    Comparison result;
    const ChosenRows training(sets.trainingFeatures, kMostForKernel, sets.seed);
    const ChosenRows generated(sets.generatedFeatures, kMostForKernel, sets.seed);
    const std::size_t count = generated.features().size();
    if (count < 2 || training.features().size() < 2) {
        result.warnings.push_back(
            Message("%1 is not given: it takes two or more generated samples, and as many training samples.", label));
        return result;
    }
    const KernelSums ofTraining = kernelSumsWithin(training.features(), context.part(0, 0.3));
    const KernelDistance distance =
        kernelDistance(ofTraining, kernelSumsWithin(generated.features(), context.part(0.3, 0.4)),
                       kernelSumsBetween(training.features(), generated.features(), context.part(0.4, 0.6)));
    if (context.stopRequested()) return {};
    if (std::isnan(distance.value)) {
        result.warnings.push_back(notMeasurable(label));
        return result;
    }
    Figure figure;
    figure.name = "kid";
    figure.value = distance.value;
    figure.interval = normalInterval(distance.value, distance.standardError);
    figure.count = count;
    // One sample has no pairs.
    const ChosenRows unseen(sets.heldOutFeatures, sets.heldOutFeatures.size() < 2 ? 0 : count, sets.seed);
    const FeatureSet& heldOut = unseen.features();
    warnOfFloor(label, heldOut.size(), count, Message("what fewer images get is less certain"), result.warnings);
    if (heldOut.size() > 0) {
        const KernelSums within = kernelSumsWithin(heldOut, context.part(0.6, 0.7));
        const KernelSums between = kernelSumsBetween(training.features(), heldOut, context.part(0.7, 1));
        figure.floor = kernelDistance(ofTraining, within, between).value;
    } else {
        context.report(1, 1);
    }
    if (context.stopRequested()) return {};
    result.figures = {figure};
    return result;
}

}  // namespace

Metric kernelDistanceMetric() {
    Metric metric;
    metric.id = "kid";
    metric.label = "Kernel distance (KID)";
    metric.help =
        "How far generated samples lie from the training data in what a feature network sees of both, from how alike "
        "two samples of a set are and two of different sets (Bińkowski et al., arXiv 1801.01401). It is right on "
        "average for any number of samples, so that it is the figure to read where they are few. It depends on the "
        "network: with Imago's own it must not be compared with published ones.";
    metric.measures = {
        {"kid", kKernelLabel, "", Better::lower,
         "About 0 if generated samples cannot be told from the training data by their features; chance may bring it "
         "just below. Its floor is what the same number of held-out samples get: real data that the model has never "
         "seen."}};
    metric.needs = {.features = true};
    metric.cost = MetricCost::report;
    metric.compare = compareKernels;
    return metric;
}

}  // namespace core
