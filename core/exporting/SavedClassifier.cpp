#include "core/exporting/SavedClassifier.h"

#include <algorithm>
#include <vector>

#include "core/base/Error.h"
#include "core/evaluation/DrawnSet.h"
#include "core/evaluation/EvaluationStages.h"
#include "core/exporting/onnx/ClassifierOnnx.h"
#include "core/metric/Metric.h"
#include "core/metric/usefulness/TrainedClassifier.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

// Shares of the progress, roughly as the time goes.
constexpr double kDrawn = 0.3;
constexpr double kTrained = 0.7;

/// Of each class of another tool's images the class of the dataset with its name, or -1.
std::vector<int> sameClasses(const Dataset& images, const Dataset& dataset) {
    std::vector<int> same;
    for (const std::string& name : images.classNames) {
        const auto found = std::ranges::find(dataset.classNames, name);
        same.push_back(found == dataset.classNames.end() ? -1 : static_cast<int>(found - dataset.classNames.begin()));
    }
    return same;
}

/// Throws Error where the model generates no samples of the dataset's kind, of its classes.
void requireSamplesOf(const ModelSpec& model, const Dataset& dataset) {
    if (model.classNames.empty())
        throw Error(
            "A classifier needs samples of known classes, and the model is not conditional; train one conditional on "
            "class.");
    if (model.sample != dataset.spec)
        throw Error(
            "The samples of %1 differ in size or type from those of the model; open the dataset that the model was "
            "trained on.",
            dataset.name);
    if (model.classNames != dataset.classNames)
        throw Error("The model was trained on other classes than those of %1; open the dataset that it was trained on.",
                    dataset.name);
}

/// The same of another tool's images.
void requireSamplesOf(const Dataset& images, const Dataset& dataset) {
    if (images.spec != dataset.spec)
        throw Error(
            "The samples of \"%1\" differ in size or type from those of \"%2\"; import both with the same settings.",
            images.name, dataset.name);
    const std::vector<int> same = sameClasses(images, dataset);
    if (!images.hasLabels() || std::ranges::all_of(same, [](int each) { return each < 0; }))
        throw Error(
            "A classifier needs samples of known classes, and \"%1\" has no classes of %2; put the images into one "
            "folder for each class, with the names of the classes.",
            images.name, dataset.name);
}

}  // namespace

void requireClassifiable(const SetEvaluationRequest& request, const std::filesystem::path& file, Existing existing) {
    const Dataset& dataset = request.dataset;
    if (!dataset.hasLabels() || dataset.classNames.size() < 2)
        throw Error("A classifier needs at least two classes, and %1 has fewer; choose a dataset with classes.",
                    dataset.name);
    if (!isImage(dataset.spec)) throw Error("A classifier takes images, and %1 has none.", dataset.name);
    if (request.split.training.empty())
        throw Error("A classifier needs training images, and %1 has none; choose another dataset.", dataset.name);
    if (request.model != nullptr) {
        requireSamplesOf(request.model->spec(), dataset);
    } else {
        requireSamplesOf(*request.samples, dataset);
    }
    requireClassifierName(file, existing);
}

SavedClassifier saveClassifier(const SetEvaluationRequest& request, const std::filesystem::path& file,
                               Existing existing, const JobContext& context) {
    requireClassifiable(request, file, existing);
    const std::size_t count = std::max(request.count, metric("usefulness").wantedSamples);
    EvaluationStages stages(context, kDrawn + kTrained);
    const DrawnSet drawn =
        drawnSet(request, count,
                 stages.next(kDrawn, request.model != nullptr ? Message("Generating samples").english()
                                                              : Message("Reading samples").english()));
    SavedClassifier saved;
    saved.outcome = Outcome::cancelled;
    if (context.stopRequested()) return saved;
    if (!drawn.foreignClass.empty())
        throw Error(
            "A classifier needs samples of the dataset's classes, and \"%1\" has a class that %2 does not have: %3; "
            "rename its folder, or leave it out.",
            request.samples->name, request.dataset.name, drawn.foreignClass);
    static const FeatureSet kNoFeatures;
    const ComparedSets sets{
        request.dataset, request.split.training, request.split.heldOut, drawn.samples, kNoFeatures, kNoFeatures,
        kNoFeatures,     request.seed,           drawn.labels};
    const UsefulSets chosen = usefulSets(sets);
    if (chosen.real.empty())
        throw Error("A classifier needs training images with classes, and %1 has none; choose another dataset.",
                    request.dataset.name);
    const TrainedClassifier classifier = trainClassifier(
        sets, chosen, LearnedFrom::both, stages.next(kTrained, Message("Training a classifier").english()));
    if (!classifier.network || context.stopRequested()) return saved;
    saveClassifierOnnx(classifier, file, existing);
    stages.finish();
    return {Outcome::done, classifier.real, classifier.generated, classifier.tested, classifier.accuracy};
}

}  // namespace core
