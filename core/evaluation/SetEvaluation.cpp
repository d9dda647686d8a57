#include "core/evaluation/SetEvaluation.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/base/Error.h"
#include "core/base/StableRandom.h"
#include "core/evaluation/EvaluationStages.h"
#include "core/evaluation/EvaluationWarnings.h"
#include "core/evaluation/SampleSet.h"
#include "core/metric/SnapshotEvaluation.h"

namespace core {

namespace {

// Shares of the progress, roughly as the time goes.
constexpr double kDrawing = 2;
constexpr double kFeatures = 6;
constexpr double kFeatureComparison = 1;
constexpr double kSampleComparison = 6;  // every sample with every training sample
constexpr double kMeasurement = 2;
constexpr double kLongMeasurement = 10;

struct AskedMetrics {
    std::vector<const Metric*> measuring;  ///< the model itself
    std::vector<const Metric*> comparing;

    bool needFeatures() const {
        return std::ranges::any_of(comparing, [](const Metric* each) { return each->needs.features; });
    }
};

double weightOf(const Metric& metric) {
    if (metric.compare != nullptr) return metric.needs.features ? kFeatureComparison : kSampleComparison;
    return metric.cost == MetricCost::report ? kLongMeasurement : kMeasurement;
}

double weightOf(const AskedMetrics& asked) {
    double all = asked.comparing.empty() ? 0 : kDrawing;
    if (asked.needFeatures()) all += kFeatures;
    for (const auto* metrics : {&asked.measuring, &asked.comparing})
        for (const Metric* each : *metrics) all += weightOf(*each);
    return std::max(all, 1.0);
}

SnapshotRequest snapshotRequest(const SetEvaluationRequest& request, std::span<const std::uint32_t> samples) {
    std::span<const std::uint32_t> trained;
    if (request.split.known) trained = request.split.training;
    return {*request.model, *request.trainingSettings, request.dataset, samples, request.seed, trained};
}

/// Throws Error where the samples of another tool cannot be compared with the dataset by this metric.
void requireComparable(const Metric& metric, const Dataset& samples, const Dataset& dataset) {
    if (samples.spec != dataset.spec)
        throw Error(
            "The samples of \"%1\" differ in size or type from those of \"%2\"; import both with the same settings.",
            samples.name, dataset.name);
    if (metric.needs.labels && !dataset.hasLabels())
        throw Error("The metric \"%1\" needs classes, and %2 has none; choose a dataset with classes.", metric.id,
                    dataset.name);
}

std::string idsOf(const std::vector<const Metric*>& metrics) {
    std::string list;
    for (const Metric* each : metrics) list += (list.empty() ? "" : ", ") + each->id;
    return list;
}

/// Those that can be asked; the warnings name the others.
AskedMetrics askedMetrics(const SetEvaluationRequest& request, std::vector<Message>& warnings) {
    AskedMetrics asked;
    std::vector<const Metric*> ofModels;
    std::vector<const Metric*> ofTraining;
    for (const Metric* metric : request.metrics) {
        const bool ofModel = metric->compare == nullptr || metric->needs.encoder || metric->needs.posterior;
        if (request.model == nullptr && ofModel) {
            ofModels.push_back(metric);
        } else if (request.model == nullptr) {
            requireComparable(*metric, *request.samples, request.dataset);
            asked.comparing.push_back(metric);
        } else if (metric->needs.training && !request.split.known && request.metrics.size() > 1) {
            ofTraining.push_back(metric);
        } else {
            requireMeasurable(*metric, snapshotRequest(request, {}));
            (metric->compare == nullptr ? asked.measuring : asked.comparing).push_back(metric);
        }
    }
    if (!ofModels.empty() && asked.comparing.empty())
        throw Error("All metrics that were asked for measure a model itself (%1), and there is none; choose others.",
                    idsOf(ofModels));
    if (!ofModels.empty())
        warnings.push_back(
            Message("Metrics that measure a model itself were left out, as there is none: %1.", idsOf(ofModels)));
    if (!ofTraining.empty())
        warnings.push_back(
            Message("Metrics that need to know what the model was trained on were left out: %1.", idsOf(ofTraining)));
    if (!asked.comparing.empty() && request.split.training.empty())
        throw Error("The dataset \"%1\" has no training images to compare with; choose another one.",
                    request.dataset.name);
    return asked;
}

/// In an order of its own: the samples of many datasets lie class by class, and batches that differ for that would make
/// errors seem larger.
std::vector<std::uint32_t> measuredSamples(const SetEvaluationRequest& request) {
    const EvaluationSplit& split = request.split;
    std::vector<std::uint32_t> samples = split.heldOut.empty() ? split.training : split.heldOut;
    StableRandom(request.seed).shuffle(samples);
    return samples;
}

MetricResult resultOf(const Metric& metric, Evaluation evaluation) {
    MetricResult result{&metric, {}, std::move(evaluation.values), {}};
    for (const MeasuredValue& value : result.values) {
        Figure figure{.name = value.name,
                      .value = value.value,
                      .interval = std::isfinite(value.interval.low) ? value.interval
                                                                    : normalInterval(value.value, value.standardError),
                      .count = evaluation.images};
        for (const Measure& measure : metric.measures)
            if (measure.id == value.name) figure.floor = measure.floor;
        result.figures.push_back(std::move(figure));
    }
    return result;
}

void measureModel(const SetEvaluationRequest& request, const std::vector<const Metric*>& metrics,
                  EvaluationStages& stages, SetEvaluation& whole, const JobContext& context) {
    if (metrics.empty()) return;
    const std::vector<std::uint32_t> samples = measuredSamples(request);
    for (const Metric* metric : metrics) {
        if (context.stopRequested()) return;
        Evaluation evaluation =
            evaluate(*metric, snapshotRequest(request, samples), stages.next(weightOf(*metric), metric->label));
        if (evaluation.images > 0) whole.results.push_back(resultOf(*metric, std::move(evaluation)));
    }
}

std::vector<Sample> drawnSet(const SetEvaluationRequest& request, const JobContext& stage) {
    if (request.model == nullptr) return chosenSamples(*request.samples, request.count, request.seed, stage);
    std::vector<int> classes;
    if (!request.model->spec().classNames.empty())
        classes = classesInShares(request.dataset, request.split.training, request.count, request.seed);
    return generatedSamples(*request.model, classes, request.count, request.seed, stage);
}

/// Which samples are compared in feature space, and their features.
struct FeatureSpace {
    std::vector<std::uint32_t> training;
    std::vector<std::uint32_t> heldOut;
    FeatureSet trainingFeatures;
    FeatureSet heldOutFeatures;
    FeatureSet generatedFeatures;
};

FeatureSpace featureSpace(const SetEvaluationRequest& request, std::span<const Sample> generated,
                          const FeatureExtractor& extractor, const JobContext& stage) {
    const std::size_t most = std::max(request.mostReferences, request.count);
    FeatureSpace space;
    space.training = someOf(request.split.training, most, request.seed);
    space.heldOut = someOf(request.split.heldOut, most, request.seed);
    const auto all = static_cast<double>(space.training.size() + space.heldOut.size() + generated.size());
    const double first = static_cast<double>(space.training.size()) / all;
    const double second = first + static_cast<double>(space.heldOut.size()) / all;
    space.trainingFeatures = extractor.extract(request.dataset, space.training, stage.part(0, first));
    if (!space.heldOut.empty() && !stage.stopRequested())
        space.heldOutFeatures = extractor.extract(request.dataset, space.heldOut, stage.part(first, second));
    if (!stage.stopRequested()) space.generatedFeatures = extractor.extract(generated, stage.part(second, 1));
    return space;
}

void compareSets(const SetEvaluationRequest& request, const AskedMetrics& asked, EvaluationStages& stages,
                 SetEvaluation& whole, const JobContext& context) {
    if (asked.comparing.empty() || context.stopRequested()) return;
    const std::vector<Sample> generated =
        drawnSet(request, stages.next(kDrawing, request.model != nullptr ? Message("Generating samples").english()
                                                                         : Message("Reading samples").english()));
    if (context.stopRequested()) return;
    whole.compared = generated.size();
    FeatureSpace space;
    if (asked.needFeatures()) {
        const FeatureExtractor extractor = request.extractor ? *request.extractor : FeatureExtractor::imagoV1();
        space = featureSpace(request, generated, extractor,
                             stages.next(kFeatures, Message("Extracting features").english()));
        if (context.stopRequested()) return;
        whole.features = extractor.name();
        whole.fid = extractor.mayBeCalledFid();
    }
    static const FeatureSet kNone;
    for (const Metric* metric : asked.comparing) {
        if (context.stopRequested()) return;
        const EvaluationSplit& split = request.split;
        const ComparedSets inFeatures{
            request.dataset,        space.training,        space.heldOut,           generated,
            space.trainingFeatures, space.heldOutFeatures, space.generatedFeatures, request.seed};
        const ComparedSets inSamples{request.dataset, split.training, split.heldOut, generated,
                                     kNone,           kNone,          kNone,         request.seed};
        Comparison comparison = metric->compare(metric->needs.features ? inFeatures : inSamples,
                                                stages.next(weightOf(*metric), metric->label));
        if (comparison.figures.empty() && context.stopRequested()) return;
        whole.results.push_back({metric, std::move(comparison.figures), {}, std::move(comparison.warnings)});
    }
}

}  // namespace

const Figure* findFigure(const SetEvaluation& evaluation, const std::string& name) {
    for (const MetricResult& result : evaluation.results)
        for (const Figure& figure : result.figures)
            if (figure.name == name) return &figure;
    return nullptr;
}

SetEvaluation evaluateSet(const SetEvaluationRequest& request, const JobContext& context) {
    SetEvaluation whole;
    std::vector<Message> leftOut;
    const AskedMetrics asked = askedMetrics(request, leftOut);
    EvaluationStages stages(context, weightOf(asked));
    measureModel(request, asked.measuring, stages, whole, context);
    compareSets(request, asked, stages, whole, context);
    whole.warnings = evaluationWarnings(request, !asked.measuring.empty(), whole.compared);
    std::ranges::move(leftOut, std::back_inserter(whole.warnings));
    if (context.stopRequested()) {
        whole.outcome = Outcome::cancelled;
    } else {
        stages.finish();
    }
    return whole;
}

}  // namespace core
