#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "core/base/GroupedCount.h"
#include "core/base/Utf8.h"
#include "core/metric/Metric.h"
#include "core/metric/usefulness/PairedAccuracy.h"
#include "core/metric/usefulness/UsefulSets.h"
#include "core/metric/usefulness/Usefulness.h"
#include "core/metric/usefulness/UsefulnessDetails.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

Metric usefulnessMetric();

namespace {

/// Why there can be no figure; empty where there can.
Message whyNotUseful(const ComparedSets& sets, const UsefulSets& chosen) {
    if (!sets.dataset.hasLabels() || chosen.classes < 2)
        return Message("Usefulness is not measured: it needs a dataset with at least two classes.");
    if (!isImage(sets.dataset.spec)) return Message("Usefulness is not measured: it needs images.");
    if (sets.generatedLabels.empty())
        return Message(
            "Usefulness is not measured: the samples have no classes, as the model is not conditional. Train a model "
            "conditional on class, or evaluate images of another tool in one folder for each class.");
    if (chosen.generated.empty()) return Message("Usefulness is not measured: no sample is of a class of the dataset.");
    if (chosen.real.empty()) return Message("Usefulness is not measured: there are no training images with classes.");
    if (chosen.tested.empty())
        return Message("Usefulness is not measured: it needs held-out images with classes, a validation or test set.");
    return {};
}

/// Where one class has many more held-out images than its part, the accuracy says little; empty where none has.
Message unbalancedWarning(const std::vector<std::size_t>& tested, const std::vector<std::string>& names) {
    // Half as many again as if all classes had as many.
    constexpr double kUnbalanced = 1.5;
    const auto most = std::max_element(tested.begin(), tested.end());
    const auto present = static_cast<double>(tested.size()) - static_cast<double>(std::ranges::count(tested, 0U));
    const auto all = static_cast<double>(std::accumulate(tested.begin(), tested.end(), std::size_t{0}));
    const double share = static_cast<double>(*most) / all;
    if (present < 2 || share * present < kUnbalanced) return {};
    return Message(
        "The classes of the held-out images are unbalanced: a classifier that always answers \"%1\" is right for %2 of "
        "100 of them. Compare the balanced accuracy and the accuracy of each class.",
        shownName(names[static_cast<std::size_t>(most - tested.begin())]), std::lround(100 * share));
}

std::vector<Message> usefulnessWarnings(const UsefulSets& chosen, const std::vector<std::string>& names) {
    constexpr std::size_t kFewTested = 20;
    constexpr std::size_t kFewReal = 100;
    const std::vector<std::size_t> real = countsOfClasses(chosen.realClasses, chosen.classes);
    const std::vector<std::size_t> tested = countsOfClasses(chosen.testedClasses, chosen.classes);
    const std::vector<std::size_t> generated = countsOfClasses(chosen.generatedClasses, chosen.classes);
    std::size_t rare = 0;
    std::size_t notTested = 0;
    std::size_t notGenerated = 0;
    std::size_t notReal = 0;
    for (std::size_t i = 0; i < chosen.classes; ++i) {
        rare += tested[i] > 0 && tested[i] < kFewTested ? 1 : 0;
        notTested += tested[i] == 0 && real[i] + generated[i] > 0 ? 1 : 0;
        notGenerated += generated[i] == 0 && tested[i] > 0 ? 1 : 0;
        notReal += real[i] == 0 && tested[i] > 0 ? 1 : 0;
    }
    std::vector<Message> warnings;
    if (chosen.real.size() < kFewReal)
        warnings.push_back(Message("Usefulness is only rough: there are %1 real images to learn from, fewer than %2.",
                                   chosen.real.size(), kFewReal));
    if (const Message unbalanced = unbalancedWarning(tested, names); !unbalanced.empty())
        warnings.push_back(unbalanced);
    if (notTested > 0)
        warnings.push_back(
            notTested == 1 ? Message("1 class has no held-out images: its accuracy is not known.")
                           : Message("%1 classes have no held-out images: their accuracies are not known.", notTested));
    if (rare > 0)
        warnings.push_back(
            rare == 1 ? Message("1 class has fewer than %1 held-out images: its accuracy is only rough.", kFewTested)
                      : Message("%1 classes have fewer than %2 held-out images: their accuracies are only rough.", rare,
                                kFewTested));
    if (notGenerated > 0)
        warnings.push_back(
            notGenerated == 1
                ? Message("1 class has no generated samples: a classifier cannot learn it from these.")
                : Message("%1 classes have no generated samples: a classifier cannot learn them from these.",
                          notGenerated));
    if (notReal > 0)
        warnings.push_back(
            notReal == 1
                ? Message("1 class has no training images: a classifier cannot learn it from these.")
                : Message("%1 classes have no training images: a classifier cannot learn them from these.", notReal));
    return warnings;
}

std::vector<Message> usefulnessNotes(const UsefulSets& chosen, const Usefulness& found, const SeedMean& gain) {
    std::vector<Message> notes;
    if (gain.interval.low > 0) {
        notes.push_back(
            Message("With the same number of training steps, adding the generated samples to the real images makes a "
                    "classifier better."));
    } else if (gain.interval.high < 0) {
        notes.push_back(
            Message("With the same number of training steps, adding the generated samples to the real images makes a "
                    "classifier worse."));
    } else {
        notes.push_back(Message(
            "No clear difference was found between a classifier that learned from real images and one that learned "
            "from generated samples as well."));
    }
    notes.push_back(Message(
        "Each classifier was trained with %1 steps of %2 images, on %3 real images, %4 generated samples or both, "
        "three times with other seeds, and tested on %5 held-out images.",
        groupedCount(static_cast<std::size_t>(found.course.steps)), found.course.batch,
        groupedCount(chosen.real.size()), groupedCount(chosen.generated.size()), groupedCount(chosen.tested.size())));
    return notes;
}

std::vector<Figure> usefulnessFigures(const UsefulSets& chosen, const Usefulness& found, const SeedMean& gain) {
    const std::vector<int>& truth = chosen.testedClasses;
    const auto accuracy = [&](LearnedFrom from) { return meanAccuracy(found.of(from).found, truth); };
    const auto area = [&](LearnedFrom from) {
        return meanOverSeeds(found.of(from).areas, found.of(from).areaIntervals);
    };
    const auto balanced = [&](LearnedFrom from) {
        return balancedAccuracy(found.of(from).found, truth, chosen.classes);
    };
    const SeedMean real = accuracy(LearnedFrom::real);
    const SeedMean realBalanced = balanced(LearnedFrom::real);
    const SeedMean movedGain =
        accuracyGain(found.of(LearnedFrom::moved).found, found.of(LearnedFrom::real).found, truth);
    const std::size_t realCount = chosen.real.size();
    const std::size_t generated = chosen.generated.size();
    const auto figure = [](const char* name, const SeedMean& mean, double floor, std::size_t count) {
        return Figure{name, mean.value, mean.interval, floor, count};
    };
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    std::vector<Figure> figures = {
        figure("cas", accuracy(LearnedFrom::generated), real.value, generated),
        figure("augmentation_gain", gain, movedGain.value, generated),
        figure("real_accuracy", real, kNone, realCount),
        figure("mirror_shift_accuracy", accuracy(LearnedFrom::moved), real.value, realCount),
        figure("augmented_accuracy", accuracy(LearnedFrom::both), real.value, generated),
        figure("cas_balanced", balanced(LearnedFrom::generated), realBalanced.value, generated),
        figure("real_balanced", realBalanced, kNone, realCount),
    };
    const SeedMean realArea = area(LearnedFrom::real);
    if (std::isnan(realArea.value)) return figures;
    figures.push_back(figure("cas_auc", area(LearnedFrom::generated), realArea.value, generated));
    figures.push_back(figure("real_auc", realArea, kNone, realCount));
    return figures;
}

Comparison compareUsefulness(const ComparedSets& sets, const JobContext& context) {
    if (context.stopRequested()) return {};
    const bool possible = isImage(sets.dataset.spec);
    const UsefulSets chosen = possible ? usefulSets(sets) : UsefulSets();
    if (const Message reason = whyNotUseful(sets, chosen); !reason.empty()) return {{}, {reason}};
    const std::optional<Usefulness> found = measureUsefulness(sets, chosen, context);
    if (!found) return {};
    const SeedMean gain =
        accuracyGain(found->of(LearnedFrom::both).found, found->of(LearnedFrom::real).found, chosen.testedClasses);
    Comparison comparison;
    comparison.figures = usefulnessFigures(chosen, *found, gain);
    comparison.warnings = usefulnessWarnings(chosen, sets.dataset.classNames);
    if (std::isnan(found->of(LearnedFrom::real).areas.front()))
        comparison.warnings.push_back(Message("The AUC is not given: all held-out images are of one class."));
    comparison.notes = usefulnessNotes(chosen, *found, gain);
    comparison.details = usefulnessDetails(*found, chosen, sets.dataset.classNames);
    return comparison;
}

}  // namespace

Metric usefulnessMetric() {
    Metric metric;
    metric.id = "usefulness";
    metric.label = "Usefulness";
    metric.help =
        "Whether generated samples help to train a classifier: a small one learns from real images, from generated "
        "samples only, and from both, with the same number of steps and three seeds, and is tested on real held-out "
        "images. It says what holds for a small classifier and these images, not for every task.";
    metric.measures = {
        {"cas", "Classification accuracy score (CAS)", "", Better::higher,
         "Accuracy on held-out images of a classifier that learned from generated samples only (Ravuri and Vinyals, "
         "arXiv 1905.10887). The floor is the accuracy of one that learned from real images."},
        {"augmentation_gain", "Gain from adding samples", "", Better::higher,
         "How much the accuracy on held-out images rises where a classifier learns from generated samples in addition "
         "to real images: 0.01 is one image more of 100, below 0 they do harm. The floor is what mirroring and "
         "shifting the real images gains."},
        {"real_accuracy", "Accuracy from real images", "", Better::higher,
         "Accuracy on held-out images of a classifier that learned from real images only."},
        {"mirror_shift_accuracy", "Accuracy from real images, mirrored and shifted", "", Better::higher,
         "The same where each real image is mirrored at random and shifted by a few pixels: the usual augmentation, "
         "which needs no model. It does harm where left and right matter."},
        {"augmented_accuracy", "Accuracy from real images and samples", "", Better::higher,
         "The same where a classifier learns from real images and generated samples."},
        {"cas_balanced", "Balanced accuracy from samples", "", Better::higher,
         "Mean of the accuracies of all classes, of a classifier that learned from generated samples only: each class "
         "counts alike, however many images it has. One that always gives the same answer gets 1 divided by the number "
         "of classes, 0.5 for two. The floor is that of one that learned from real images."},
        {"real_balanced", "Balanced accuracy from real images", "", Better::higher,
         "The same for a classifier that learned from real images only."},
        {"cas_auc", "AUC from samples", "", Better::higher,
         "How well a classifier that learned from generated samples only ranks the images of a class before the "
         "others, as a mean over the classes: 0.5 is chance, 1 is always right."},
        {"real_auc", "AUC from real images", "", Better::higher,
         "The same for a classifier that learned from real images only."},
    };
    metric.needs = {.labels = true};
    metric.cost = MetricCost::request;
    metric.wantedSamples = 10'000;
    metric.compare = compareUsefulness;
    return metric;
}

}  // namespace core
