#include "core/project/SweepScoring.h"

#include <limits>
#include <utility>

#include "core/base/Error.h"
#include "core/evaluation/EvaluationSplit.h"
#include "core/evaluation/SampleSet.h"
#include "core/metric/Metric.h"
#include "core/metric/SnapshotEvaluation.h"
#include "core/metric/compare/KernelDistance.h"
#include "core/model/ModelFamily.h"
#include "core/project/ModelSplit.h"

namespace core {

namespace {

constexpr const char* kFactorsMetric = "disentanglement";
constexpr const char* kFactorsMeasure = "dci_disentanglement";
constexpr double kNotMeasured = std::numeric_limits<double>::quiet_NaN();
constexpr double kKidShare = 0.7;  // of the time

void requireSameSamples(const ModelSpec& spec, const Dataset& dataset) {
    if (spec.sample != dataset.spec)
        throw Error(
            "The samples of %1 differ in size or type from those of the model; open the dataset that the model was "
            "trained on.",
            dataset.name);
    if (!spec.classNames.empty() && spec.classNames != dataset.classNames)
        throw Error("The model was trained on other classes than those of %1; open the dataset that it was trained on.",
                    dataset.name);
}

}  // namespace

SweepScoring::SweepScoring(std::shared_ptr<const Dataset> dataset, std::uint64_t seed, std::size_t samples)
    : dataset_(std::move(dataset)), seed_(seed), samples_(samples) {}

std::optional<SweepScores> SweepScoring::scoresOf(const SavedModel& model, const std::filesystem::path& place,
                                                  const JobContext& context) {
    requireSameSamples(model.snapshot->spec(), *dataset_);
    const EvaluationSplit split = splitOfModel(model, place, *dataset_);
    if (context.stopRequested()) return std::nullopt;
    if (!extractor_) extractor_ = FeatureExtractor::imagoV1();
    SweepScores scores{{"kid", kNotMeasured}, {kFactorsMeasure, kNotMeasured}, {}};
    const bool isHeldOut = !split.heldOut.empty();
    if (!isHeldOut)
        scores.notes.push_back(
            Message("No images of %1 were held out from training, so the training images took their place; a model "
                    "that copies them seems better than it is.",
                    dataset_->name));
    const std::vector<std::uint32_t>& unseen = isHeldOut ? split.heldOut : split.training;
    if (const std::vector<std::uint32_t> wanted = someOf(unseen, samples_, seed_); wanted != compared_) {
        features_ = extractor_->extract(*dataset_, wanted, context.part(0, kKidShare / 2));
        if (context.stopRequested()) {
            compared_.clear();
            return std::nullopt;
        }
        compared_ = wanted;
    }
    measureKid(model, split.training, context.part(kKidShare / 2, kKidShare), scores);
    if (!context.stopRequested())
        measureFactors(model, someOf(unseen, kFactorImages, seed_), context.part(kKidShare, 1), scores);
    if (context.stopRequested()) return std::nullopt;
    context.report(1, 1);
    return scores;
}

void SweepScoring::measureKid(const SavedModel& model, const std::vector<std::uint32_t>& training,
                              const JobContext& context, SweepScores& scores) {
    std::vector<int> classes;
    if (!model.snapshot->spec().classNames.empty()) classes = classesInShares(*dataset_, training, samples_, seed_);
    const std::vector<Sample> samples =
        generatedSamples(*model.snapshot, classes, samples_, seed_, context.part(0, 0.4));
    if (context.stopRequested()) return;
    const FeatureSet generated = extractor_->extract(samples, context.part(0.4, 0.8));
    if (context.stopRequested()) return;
    const KernelDistance distance = kernelDistance(features_, generated, context.part(0.8, 1));
    scores.kid.value = distance.value;
    scores.kid.standardError = distance.standardError;
}

void SweepScoring::measureFactors(const SavedModel& model, const std::vector<std::uint32_t>& images,
                                  const JobContext& context, SweepScores& scores) const {
    const Metric* factors = findMetric(kFactorsMetric);
    const ModelSpec& spec = model.snapshot->spec();
    if (factors == nullptr || !accepts(*factors, modelFamily(spec.family), spec.sample)) return;
    const SnapshotRequest request{*model.snapshot, model.trainingSettings, *dataset_, images, seed_};
    const Evaluation evaluation = evaluate(*factors, request, context);
    if (evaluation.images > 0) scores.disentanglement = measured(evaluation.values, kFactorsMeasure);
}

}  // namespace core
