#include <cmath>
#include <cstddef>
#include <limits>

#include "core/base/GroupedCount.h"
#include "core/metric/Metric.h"
#include "core/metric/compare/ChosenRows.h"
#include "core/metric/compare/CompareWarnings.h"
#include "core/metric/compare/FrechetDistance.h"

namespace core {

Metric frechetMetric();

namespace {

constexpr const char* kFrechetLabel = "FD (Imago features v1)";
/// With fewer samples the covariances are so uncertain that the distance is mostly that.
constexpr std::size_t kFewestForFrechet = 2000;
/// The time of a distance goes with the cube of its features: up to so many the error is found by doing it again and
/// again, a second or so in all.
constexpr std::size_t kMostResampledFeatures = 256;
constexpr int kFrechetResamples = 20;

/// Whether both sets are large enough; says so where one is not.
bool enoughForFrechet(const ComparedSets& sets, std::vector<Message>& warnings) {
    const Message label = Message::translated(kFrechetLabel);
    const std::size_t generated = sets.generatedFeatures.size();
    const std::size_t training = sets.trainingFeatures.size();
    if (generated < kFewestForFrechet) {
        warnings.push_back(
            Message("%1 is not given for fewer than 2,000 generated samples, and there are %2: it would come out too "
                    "high. Read KID instead, which is right on average for any number.",
                    label, groupedCount(generated)));
        return false;
    }
    if (training < kFewestForFrechet) {
        warnings.push_back(
            Message("%1 is not given for fewer than 2,000 training samples, and there are %2: it would come out too "
                    "high. Read KID instead, which is right on average for any number.",
                    label, groupedCount(training)));
        return false;
    }
    return true;
}

/// NaN where there are too few held-out samples, which it says.
double floorOfFrechet(const ComparedSets& sets, const FeatureMoments& training, const JobContext& context,
                      std::vector<Message>& warnings) {
    const Message label = Message::translated(kFrechetLabel);
    const std::size_t heldOut = sets.heldOutFeatures.size();
    const std::size_t measured = sets.generatedFeatures.size();
    if (heldOut > 0 && heldOut < kFewestForFrechet) {
        warnings.push_back(Message(
            "%1 cannot be compared with what real images get: that takes at least 2,000 held-out images, and there are "
            "%2.",
            label, groupedCount(heldOut)));
        return std::numeric_limits<double>::quiet_NaN();
    }
    warnOfFloor(label, heldOut, measured, Message("fewer images get more"), warnings);
    const ChosenRows unseen(sets.heldOutFeatures, measured, sets.seed);
    return frechetDistance(training, momentsOf(unseen.features(), context), context);
}

Comparison compareFrechet(const ComparedSets& sets, const JobContext& context) {
    Comparison result;
    if (!enoughForFrechet(sets, result.warnings)) return result;
    const FeatureMoments training = momentsOf(sets.trainingFeatures, context);
    Figure figure;
    figure.name = "fd";
    figure.count = sets.generatedFeatures.size();
    figure.value = frechetDistance(training, momentsOf(sets.generatedFeatures, context), context);
    if (context.stopRequested()) return {};
    if (std::isnan(figure.value)) {
        result.warnings.push_back(notMeasurable(Message::translated(kFrechetLabel)));
        return result;
    }
    context.report(1, 4);
    figure.floor = floorOfFrechet(sets, training, context, result.warnings);
    if (sets.generatedFeatures.dimensions <= kMostResampledFeatures) {
        const double error = frechetError(sets.trainingFeatures, sets.generatedFeatures, sets.seed, kFrechetResamples,
                                          context.part(0.5, 1));
        figure.interval = normalInterval(figure.value, error);
        if (figure.interval.low < 0) figure.interval.low = 0;
    } else {
        context.report(4, 4);
    }
    if (context.stopRequested()) return {};
    result.figures = {figure};
    return result;
}

}  // namespace

Metric frechetMetric() {
    Metric metric;
    metric.id = "fd";
    metric.label = "Fréchet distance (FD)";
    metric.help =
        "How far generated samples lie from the training data as a whole: a feature network looks at both, a Gaussian "
        "is fitted to what it sees of each, and the distance is that between the two (Heusel et al., arXiv "
        "1706.08500). It depends on the network: with Imago's own it is no FID, and must not be compared with one.";
    metric.measures = {
        {"fd", kFrechetLabel, "", Better::lower,
         "0 if the features of generated samples are spread just like those of the training data. No figure reaches "
         "that: its floor is what the same number of held-out samples get, real data that the model has never seen."}};
    metric.needs = {.features = true};
    metric.cost = MetricCost::report;
    metric.fewestSamples = kFewestForFrechet;
    metric.compare = compareFrechet;
    return metric;
}

}  // namespace core
