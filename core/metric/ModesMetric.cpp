#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/metric/Metric.h"
#include "core/metric/compare/CompareWarnings.h"
#include "core/metric/compare/NearestOther.h"
#include "core/metric/usefulness/ClassShares.h"
#include "core/metric/usefulness/TrainedClassifier.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

Metric modesMetric();

namespace {

constexpr double kNoFloor = std::numeric_limits<double>::quiet_NaN();

/// At most `most` of them, by the seed.
template <typename Item>
std::vector<Item> pickedForModes(std::vector<Item> all, std::size_t most, std::uint64_t seed, std::uint64_t stream) {
    if (all.size() <= most) return all;
    StableRandom(seed, stream).shuffle(all);
    all.resize(most);
    return all;
}

/// What the classifier recognizes, and what is true.
struct RecognizedSets {
    double accuracy = kNoFloor;  // on held-out images
    std::vector<int> generated;  // all of them
    std::vector<int> heldOut;    // as many as there are samples, or all
    std::vector<double> data;    // share of each class in the training images
};

struct NearnessOfSets {
    NearestOther generated;
    NearestOther training;
};

Message whyNoModes(const ComparedSets& sets, const UsefulSets& chosen) {
    if (!sets.dataset.hasLabels() || chosen.classes < 2)
        return Message("Modes are not measured: they need a dataset with at least two classes.");
    if (!isImage(sets.dataset.spec)) return Message("Modes are not measured: they need images.");
    if (chosen.real.empty() || sets.generated.empty())
        return Message("Modes are not measured: there are no samples, or no training images with classes.");
    return {};
}

std::optional<RecognizedSets> recognizedSets(const ComparedSets& sets, const UsefulSets& chosen,
                                             const JobContext& context) {
    const TrainedClassifier classifier = trainClassifier(sets, chosen, LearnedFrom::real, context.part(0, 0.8));
    if (!classifier.network) return std::nullopt;
    RecognizedSets found;
    found.accuracy = classifier.accuracy;
    found.generated = recognizedClasses(classifier, sets.generated, context.part(0.8, 0.9));
    if (found.generated.empty()) return std::nullopt;
    const auto heldOut = pickedForModes(chosen.tested, sets.generated.size(), sets.seed, 41);
    found.heldOut = recognizedClasses(classifier, sets.dataset, heldOut, context.part(0.9, 1));
    if (found.heldOut.size() != heldOut.size()) return std::nullopt;
    std::vector<int> labels;
    for (const std::uint32_t index : sets.training)
        if (const int label = sets.dataset.labels[index];
            label >= 0 && static_cast<std::size_t>(label) < chosen.classes)
            labels.push_back(label);
    found.data = sharesOfClasses(labels, chosen.classes);
    return found;
}

/// As many training images as samples: the more there are, the nearer lies the next one.
NearnessOfSets nearnessOf(const ComparedSets& sets, const JobContext& context) {
    const std::size_t count =
        std::min({sets.generated.size(), sets.training.size(), mostNearestOthers(sets.dataset.spec)});
    std::vector<std::size_t> places(sets.generated.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    std::vector<Sample> samples;
    for (const std::size_t place : pickedForModes(std::move(places), count, sets.seed, 42))
        samples.push_back(sets.generated[place]);
    const auto training =
        pickedForModes(std::vector<std::uint32_t>(sets.training.begin(), sets.training.end()), count, sets.seed, 43);
    NearnessOfSets nearness;
    nearness.generated = nearestOthers(samples, context.part(0, 0.5));
    if (!context.stopRequested()) nearness.training = nearestOthers(sets.dataset, training, context.part(0.5, 1));
    return nearness;
}

/// Of the samples with a known class: how many are recognized as it.
Figure labelAgreement(const ComparedSets& sets, const UsefulSets& chosen, const RecognizedSets& found) {
    double hits = 0;
    std::size_t known = 0;
    for (std::size_t i = 0; i < std::min(sets.generatedLabels.size(), found.generated.size()); ++i) {
        const int label = sets.generatedLabels[i];
        if (label < 0 || static_cast<std::size_t>(label) >= chosen.classes) continue;
        ++known;
        hits += found.generated[i] == label ? 1 : 0;
    }
    const auto trials = static_cast<double>(known);
    return {"label_agreement", known == 0 ? kNoFloor : hits / trials, shareInterval(hits, trials), found.accuracy,
            known};
}

std::vector<Figure> modesFigures(const ComparedSets& sets, const UsefulSets& chosen, const RecognizedSets& found,
                                 const NearnessOfSets& nearness) {
    const std::size_t count = found.generated.size();
    const std::vector<double> generated = sharesOfClasses(found.generated, chosen.classes);
    const std::vector<double> heldOut = sharesOfClasses(found.heldOut, chosen.classes);
    const bool floors = !found.heldOut.empty();
    const double distance = totalVariation(generated, found.data);
    Interval interval = normalInterval(distance, totalVariationError(generated, found.data, count));
    interval = {std::max(0.0, interval.low), std::min(1.0, interval.high)};
    std::vector<Figure> figures = {
        {"modes",
         shareOfModes(generated, found.data),
         {},
         floors ? shareOfModes(heldOut, found.data) : kNoFloor,
         count},
        {"class_distance", distance, interval, floors ? totalVariation(heldOut, found.data) : kNoFloor, count}};
    if (nearness.generated.count > 0)
        figures.push_back({"nearest_sample", nearness.generated.median, nearness.generated.interval,
                           nearness.training.median, nearness.generated.count});
    if (const Figure agreement = labelAgreement(sets, chosen, found); agreement.count > 0) figures.push_back(agreement);
    return figures;
}

std::vector<Message> modesWarnings(const UsefulSets& chosen, const RecognizedSets& found,
                                   const NearnessOfSets& nearness) {
    constexpr double kReliable = 0.7;
    std::vector<Message> warnings;
    warnOfFloor(Message("Class distance"), chosen.tested.size(), found.generated.size(),
                Message("fewer images raise it"), warnings);
    if (std::isnan(found.accuracy)) {
        warnings.push_back(
            Message("How well the classifier recognizes the classes is not known: there are no held-out images."));
    } else if (found.accuracy < kReliable) {
        warnings.push_back(Message(
            "The classifier recognizes only %1 of 100 held-out images: which classes the samples are of is uncertain.",
            std::lround(100 * found.accuracy)));
    }
    if (nearness.generated.count == 0)
        warnings.push_back(
            Message("Nearest-sample distance is not given: it needs at least two samples, and finite values."));
    return warnings;
}

Message modesNote(const std::vector<Figure>& figures) {
    if (figures.back().name != "label_agreement")
        return Message(
            "The samples were generated without a class: their classes are those that the classifier recognizes.");
    return Message(
        "The samples were generated for given classes, in the shares of the data, so that no class is missing unless "
        "its samples are not recognized. See label agreement.");
}

TableDetail sharesTable(const ComparedSets& sets, const UsefulSets& chosen, const RecognizedSets& found) {
    const std::vector<double> generated = sharesOfClasses(found.generated, chosen.classes);
    const std::vector<double> heldOut = sharesOfClasses(found.heldOut, chosen.classes);
    TableDetail table;
    table.title = Message("Share of each class");
    table.help = Message(
        "Shares of the training images by their classes, and of held-out images and generated samples by what the "
        "classifier recognizes, 0 to 1. Where held-out images differ from the data as well, the classifier errs.");
    table.rowLabel = Message("Class");
    table.columns = {Message("Data"), Message("Held-out images"), Message("Generated samples")};
    for (std::size_t i = 0; i < chosen.classes; ++i)
        table.rows.push_back(
            {sets.dataset.classNames[i], {found.data[i], found.heldOut.empty() ? kNoFloor : heldOut[i], generated[i]}});
    return table;
}

Comparison compareModes(const ComparedSets& sets, const JobContext& context) {
    if (context.stopRequested()) return {};
    const UsefulSets chosen = isImage(sets.dataset.spec) ? usefulSets(sets) : UsefulSets();
    if (const Message reason = whyNoModes(sets, chosen); !reason.empty()) return {{}, {reason}};
    const std::optional<RecognizedSets> found = recognizedSets(sets, chosen, context.part(0, 0.8));
    if (!found) return {};
    const NearnessOfSets nearness = nearnessOf(sets, context.part(0.8, 1));
    if (context.stopRequested()) return {};
    Comparison comparison;
    comparison.figures = modesFigures(sets, chosen, *found, nearness);
    comparison.warnings = modesWarnings(chosen, *found, nearness);
    comparison.notes = {modesNote(comparison.figures)};
    comparison.details = {sharesTable(sets, chosen, *found)};
    return comparison;
}

}  // namespace

Metric modesMetric() {
    Metric metric;
    metric.id = "modes";
    metric.label = "Modes";
    metric.help =
        "Which classes of the data there are among the samples, as recognized by a classifier that learned from real "
        "images: missing classes are a sign of mode collapse. A class may be there and still be one image again and "
        "again: look at the nearest-sample distance, too.";
    metric.measures = {
        {"modes", "Modes", "", Better::higher,
         "Share of the classes of the data that there are among the samples. A class counts where it is at least a "
         "tenth as frequent as in the data. 1 is all of them."},
        {"class_distance", "Class distance", "", Better::lower,
         "Total variation distance between the shares of the classes among the samples and in the data: the share of "
         "samples that would have to be of another class. 0 is the same shares."},
        {"nearest_sample", "Nearest-sample distance", "", Better::neither,
         "Median distance of a sample from the nearest other sample: the root mean square over the values, 0 (the "
         "same) to 1. Far below that of training images, which is the floor, samples repeat each other (mode "
         "collapse) or are smooth (blurred); far above it they are noisy."},
        {"label_agreement", "Label agreement", "", Better::higher,
         "Share of the samples that are recognized as the class that they were generated for. The floor is that of "
         "held-out images."},
    };
    metric.needs = {.labels = true};
    metric.cost = MetricCost::request;
    metric.compare = compareModes;
    return metric;
}

}  // namespace core
