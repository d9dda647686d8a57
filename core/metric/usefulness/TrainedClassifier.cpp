#include "core/metric/usefulness/TrainedClassifier.h"

#include <algorithm>

#include "core/device/ComputeThreads.h"
#include "core/metric/usefulness/ClassifierTraining.h"
#include "core/metric/usefulness/LabeledImages.h"
#include "core/model/SampleTensor.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr std::size_t kRecognizedAtOnce = 128;

/// `read` gives the network's floats of the samples from, count.
template <typename Read>
std::vector<int> recognizedBy(const ClassifierNetwork& network, std::size_t count, const JobContext& context,
                              const Read& read) {
    setComputeThreads(1);
    const torch::NoGradGuard noGradients;
    std::vector<int> found;
    for (std::size_t first = 0; first < count; first += kRecognizedAtOnce) {
        if (context.stopRequested()) return {};
        const torch::Tensor images = read(first, std::min(kRecognizedAtOnce, count - first));
        const torch::Tensor classes = network.forward(images).nan_to_num(0).argmax(1);
        const auto* values = classes.data_ptr<std::int64_t>();
        for (std::int64_t i = 0; i < classes.size(0); ++i) found.push_back(static_cast<int>(values[i]));
        context.report(found.size(), count);
    }
    return found;
}

/// What it learns from, prepared.
LabeledImages learnedBy(const ClassifierNetwork& network, const ComparedSets& sets, const UsefulSets& chosen,
                        LearnedFrom from, const std::stop_token& stop) {
    std::vector<Sample> samples;
    std::vector<int> labels;
    if (from == LearnedFrom::generated || from == LearnedFrom::both) {
        for (const std::size_t place : chosen.generated) samples.push_back(sets.generated[place]);
        labels = chosen.generatedClasses;
    }
    std::span<const std::uint32_t> real;
    if (from != LearnedFrom::generated) real = chosen.real;
    return labeledImages(network, sets.dataset, real, samples, labels, stop);
}

}  // namespace

TrainedClassifier trainClassifier(const ComparedSets& sets, const UsefulSets& chosen, LearnedFrom from,
                                  const JobContext& context, std::optional<ClassifierCourse> course) {
    TrainedClassifier classifier;
    if (context.stopRequested()) return classifier;
    const ImageShape shape = imageShape(sets.dataset.spec);
    const auto classes = static_cast<std::int64_t>(chosen.classes);
    const ClassifierCourse taken = course.value_or(ClassifierCourse::forImages(chosen.real.size()));
    const LabeledImages data =
        learnedBy(ClassifierNetwork(shape, classes, WeightInitializer::unset()), sets, chosen, from, context.stop());
    if (context.stopRequested()) return classifier;
    const ClassifierRecipe recipe{shape, classes, taken, sets.seed * kClassifierSeeds, from == LearnedFrom::moved};
    const JobContext training = context.part(0, 0.9);
    std::size_t done = 0;
    classifier.network = trainedClassifier(data, recipe, context.stop(), [&] { training.report(++done, taken.steps); });
    if (!classifier.network) return {};
    classifier.spec = sets.dataset.spec;
    classifier.classNames = sets.dataset.classNames;
    classifier.dataset = sets.dataset.name;
    classifier.real = from == LearnedFrom::generated ? 0 : chosen.real.size();
    classifier.generated = static_cast<std::size_t>(data.size()) - classifier.real;
    classifier.steps = taken.steps;
    classifier.seed = sets.seed;
    classifier.tested = chosen.tested.size();
    if (chosen.tested.empty()) return classifier;
    const std::vector<int> found = recognizedClasses(classifier, sets.dataset, chosen.tested, context.part(0.9, 1));
    if (found.empty()) return {};
    std::size_t right = 0;
    for (std::size_t i = 0; i < found.size(); ++i) right += found[i] == chosen.testedClasses[i] ? 1 : 0;
    classifier.accuracy = static_cast<double>(right) / static_cast<double>(found.size());
    return classifier;
}

std::vector<int> recognizedClasses(const TrainedClassifier& classifier, std::span<const Sample> samples,
                                   const JobContext& context) {
    return recognizedBy(*classifier.network, samples.size(), context,
                        [&](std::size_t first, std::size_t count) { return toFloats(samples.subspan(first, count)); });
}

std::vector<int> recognizedClasses(const TrainedClassifier& classifier, const Dataset& dataset,
                                   std::span<const std::uint32_t> indices, const JobContext& context) {
    return recognizedBy(*classifier.network, indices.size(), context, [&](std::size_t first, std::size_t count) {
        return toFloats(dataset, indices.subspan(first, count));
    });
}

}  // namespace core
