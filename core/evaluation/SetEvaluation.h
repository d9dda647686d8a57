#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Message.h"
#include "core/base/Outcome.h"
#include "core/dataset/Dataset.h"
#include "core/evaluation/EvaluationSplit.h"
#include "core/metric/Metric.h"
#include "core/metric/features/FeatureExtractor.h"
#include "core/model/ModelSnapshot.h"
#include "core/parameter/Settings.h"

namespace core {

/// Of fewer samples, figures are rough: below it, warnings say so.
inline constexpr std::size_t kFewSamples = 2'000;

/// What is evaluated, on what, by which metrics. The referred objects must outlive the call.
struct SetEvaluationRequest {
    std::vector<const Metric*> metrics;
    const Dataset& dataset;
    const EvaluationSplit& split;  ///< of the dataset
    // Either a model, whose samples are generated, or samples of any other tool.
    const ModelSnapshot* model = nullptr;
    const Settings* trainingSettings = nullptr;      ///< of the model
    const Dataset* samples = nullptr;                ///< with the dataset's spec
    std::optional<FeatureExtractor> extractor = {};  ///< none: FeatureExtractor::imagoV1(), where features are needed
    std::size_t count =
        kFewSamples;         ///< samples that are compared: 1 or more; of `samples` at most as many as there are
    std::uint64_t seed = 1;  ///< of all random numbers: the same seed gives the same figures
    /// The most training samples, and held-out ones, whose features are compared; at least `count`. Metrics without
    /// features always see all.
    std::size_t mostReferences = 10'000;
};

/// What one metric said.
struct MetricResult {
    const Metric* metric = nullptr;
    std::vector<Figure> figures;             ///< the most important one first
    std::vector<MeasuredValue> values;       ///< the same as a metric that measures the model gives them; else empty
    std::vector<Message> warnings;           ///< why a figure may mislead, or is missing; whole sentences
    std::vector<Message> notes = {};         ///< what was found or done; whole sentences
    std::vector<MetricDetail> details = {};  ///< what there is to see
};

struct SetEvaluation {
    Outcome outcome = Outcome::done;    ///< cancelled: the results of the metrics that were done
    std::vector<MetricResult> results;  ///< first those that measure the model, else in the order asked for
    std::vector<Message> warnings;      ///< of the whole: why figures may mislead, or metrics are missing; sentences
    std::vector<Message> notes;         ///< of the whole: what was done, which makes no figure mislead; sentences
    std::vector<MetricDetail> details;  ///< of the whole: the figures of each class
    std::size_t compared = 0;           ///< samples that were generated, or chosen
    std::string features;               ///< by which they were compared: FeatureExtractor::name(); empty: by none
    bool fid = false;                   ///< FeatureExtractor::mayBeCalledFid() of it
};

/// The figure with this name, of the first metric that has it; null where none does.
const Figure* findFigure(const SetEvaluation& evaluation, const std::string& name);

/// Measures the model by the metrics that have an `evaluate`, on what is held out (where nothing is, on the training
/// samples); then draws the samples once, a conditional model's in the shares that the classes have in the dataset,
/// extracts features once, where a metric needs them, and compares by the others. More samples than asked for are drawn
/// where a metric wants more (Metric::wantedSamples); the others are given the first ones. What was compared in feature
/// space is compared once more with blurred images (Figure::reference) and, where the samples have classes that the
/// dataset has, class by class. Metrics that measure models are left out where there is none, and a note says so.
///
/// Blocks; any thread may call it. Takes the threads of `context`, tells it the progress of the whole, with the stage
/// as Progress::item (an English text that has translations), and may be stopped at any time. Throws Error where a
/// metric does not apply (see requireMeasurable()), none is left, or samples and dataset do not fit together.
SetEvaluation evaluateSet(const SetEvaluationRequest& request, const JobContext& context = {});

}  // namespace core
