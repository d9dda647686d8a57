#include "core/evaluation/SetEvaluation.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/base/StableRandom.h"
#include "core/base/Utf8.h"
#include "core/evaluation/AskedMetrics.h"
#include "core/evaluation/ClassFigures.h"
#include "core/evaluation/DrawnSet.h"
#include "core/evaluation/EvaluationStages.h"
#include "core/evaluation/EvaluationWarnings.h"
#include "core/evaluation/FeatureSpace.h"
#include "core/evaluation/ReferenceFigures.h"

namespace core {

namespace {

// Shares of the progress, roughly as the time goes.
constexpr double kDrawing = 2;
constexpr double kFeatures = 6;
constexpr double kReferences = 3;
constexpr double kClasses = 0.5;
constexpr double kFeatureComparison = 1;
constexpr double kSampleComparison = 6;  // every sample with every training sample
constexpr double kMeasurement = 2;
constexpr double kLongMeasurement = 10;

double weightOf(const Metric& metric) {
    if (metric.compare != nullptr) return metric.needs.features ? kFeatureComparison : kSampleComparison;
    return metric.cost >= MetricCost::report ? kLongMeasurement : kMeasurement;
}

double weightOf(const AskedMetrics& asked) {
    double all = asked.comparing.empty() ? 0 : kDrawing;
    if (asked.needFeatures()) all += kFeatures + kReferences + kClasses;
    for (const auto* metrics : {&asked.measuring, &asked.comparing})
        for (const Metric* each : *metrics) all += weightOf(*each);
    return std::max(all, 1.0);
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
    MetricResult result{
        &metric, {}, std::move(evaluation.values), std::move(evaluation.warnings), {}, std::move(evaluation.details)};
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
        if (evaluation.images > 0 || !evaluation.warnings.empty())
            whole.results.push_back(resultOf(*metric, std::move(evaluation)));
    }
}

/// What all that is compared in feature space has in common, once the metrics have been asked.
void addFromFeatures(const SetEvaluationRequest& request, const FeatureSpace& space, const DrawnSet& drawn,
                     const FeatureExtractor& extractor, EvaluationStages& stages, SetEvaluation& whole,
                     const JobContext& context) {
    addReferences(request, space, extractor, whole,
                  stages.next(kReferences, Message("Comparing blurred images").english()));
    if (context.stopRequested()) return;
    std::optional<TableDetail> classes = classFigures(request, space, drawn.labels, whole,
                                                      stages.next(kClasses, Message("Comparing classes").english()));
    if (classes) whole.details.push_back(std::move(*classes));
}

/// The first `count` of the drawn samples, which is what a metric is given.
ComparedSets samplesOf(const SetEvaluationRequest& request, const DrawnSet& drawn, std::size_t count) {
    static const FeatureSet kNone;
    const std::span<const int> labels(drawn.labels);
    return {request.dataset,
            request.split.training,
            request.split.heldOut,
            std::span(drawn.samples).first(count),
            kNone,
            kNone,
            kNone,
            request.seed,
            labels.first(std::min(count, labels.size()))};
}

Comparison comparisonOf(const Metric& metric, const SetEvaluationRequest& request, const DrawnSet& drawn,
                        const FeatureSpace& space, const JobContext& stage) {
    const std::size_t count = std::min(samplesFor(metric, request.count), drawn.samples.size());
    const ComparedSets sets = samplesOf(request, drawn, count);
    if (!metric.needs.features) return metric.compare(sets, stage);
    const bool all = count == space.generatedFeatures.size();
    const FeatureSet some = all ? FeatureSet() : firstRows(space.generatedFeatures, count);
    return metric.compare(
        {request.dataset, space.training, space.heldOut, sets.generated, space.trainingFeatures, space.heldOutFeatures,
         all ? space.generatedFeatures : some, request.seed, sets.generatedLabels},
        stage);
}

void compareSets(const SetEvaluationRequest& request, const AskedMetrics& asked, EvaluationStages& stages,
                 SetEvaluation& whole, const JobContext& context) {
    if (asked.comparing.empty() || context.stopRequested()) return;
    const DrawnSet drawn =
        drawnSet(request, asked.mostSamples(request.count, false),
                 stages.next(kDrawing, request.model != nullptr ? Message("Generating samples").english()
                                                                : Message("Reading samples").english()));
    if (context.stopRequested()) return;
    whole.compared = std::min(drawn.samples.size(), request.count);
    if (!drawn.foreignClass.empty())
        whole.warnings.push_back(
            Message("The images of \"%1\" have classes that \"%2\" does not have (for example \"%3\"), so that figures "
                    "that need their classes are not given.",
                    shownName(request.samples->name), shownName(request.dataset.name), shownName(drawn.foreignClass)));
    FeatureSpace space;
    std::optional<FeatureExtractor> extractor;
    if (asked.needFeatures()) {
        extractor = request.extractor ? *request.extractor : FeatureExtractor::imagoV1();
        const std::size_t seen = std::min(asked.mostSamples(request.count, true), drawn.samples.size());
        space = featureSpace(request, std::span(drawn.samples).first(seen), *extractor,
                             stages.next(kFeatures, Message("Extracting features").english()));
        if (context.stopRequested()) return;
        whole.features = extractor->name();
        whole.fid = extractor->mayBeCalledFid();
    }
    for (const Metric* metric : asked.comparing) {
        if (context.stopRequested()) return;
        Comparison comparison =
            comparisonOf(*metric, request, drawn, space, stages.next(weightOf(*metric), metric->label));
        if (comparison.figures.empty() && context.stopRequested()) return;
        whole.results.push_back({metric,
                                 std::move(comparison.figures),
                                 {},
                                 std::move(comparison.warnings),
                                 std::move(comparison.notes),
                                 std::move(comparison.details)});
    }
    if (extractor && !context.stopRequested())
        addFromFeatures(request, space, drawn, *extractor, stages, whole, context);
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
    const AskedMetrics asked = askedMetrics(request, whole.warnings, whole.notes);
    EvaluationStages stages(context, weightOf(asked));
    measureModel(request, asked.measuring, stages, whole, context);
    compareSets(request, asked, stages, whole, context);
    std::vector<Message> warnings = evaluationWarnings(request, !asked.measuring.empty(), whole.compared);
    std::ranges::move(whole.warnings, std::back_inserter(warnings));
    whole.warnings = std::move(warnings);
    if (context.stopRequested()) {
        whole.outcome = Outcome::cancelled;
    } else {
        stages.finish();
    }
    return whole;
}

}  // namespace core
