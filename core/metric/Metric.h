#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/metric/Evaluation.h"
#include "core/metric/compare/Comparison.h"
#include "core/model/ModelFamily.h"

namespace core {

class Model;
struct EvaluationRequest;

/// Which of two values of a measure is the better one.
enum class Better { lower, higher, neither };

/// One figure that a metric gives.
struct Measure {
    std::string id;     ///< the name of its MeasuredValue: "neg_elbo"
    std::string label;  ///< "−ELBO"
    std::string unit;   ///< "nats"; empty for a plain number
    Better better = Better::neither;
    std::string help;    ///< a sentence for a newcomer
    bool whole = false;  ///< it counts something: people read it without decimals
    /// Figure::floor where it is the same for all models and data: 0.5, as of a coin. NaN where it is not.
    double floor = std::numeric_limits<double>::quiet_NaN();
};

/// What a metric cannot do without.
struct MetricNeeds {
    bool encoder = false;    ///< of the model
    bool posterior = false;  ///< of the model
    bool labels = false;     ///< of the dataset
    bool features = false;   ///< of a feature network: what compares sets in its space
    bool training = false;   ///< the samples that the model was trained on must be known
};

/// How much time a metric takes, cheapest first.
enum class MetricCost {
    live,        ///< next to nothing: at any moment
    validation,  ///< about as much as a pass over the samples: whenever a training validates, and in its test
    report,      ///< more than that, up to a minute on common data: in an evaluation that a person asks for
    request      ///< minutes: only where a person asks for this metric
};

/// "live", "validation", "report", "request"; "lower", "higher", and nothing for neither: as the JSON has them.
std::string wordOf(MetricCost cost);
std::string wordOf(Better better);

/// A way to measure a model on samples, described as data. A new metric is one file that defines such a description
/// and one line in core/metric/Metrics.cpp. What gives several measures in one pass is one metric.
struct Metric {
    std::string id;                 ///< on the command line: small letters
    std::string label;              ///< "Evidence lower bound (ELBO)"
    std::string help;               ///< a sentence or two for a newcomer
    std::vector<Measure> measures;  ///< the most important first
    MetricNeeds needs;
    MetricCost cost = MetricCost::validation;
    /// Of fewer generated samples it gives no figure; 0 where it takes any number.
    std::size_t fewestSamples = 0;
    /// So many samples are generated for it where fewer were asked for, for what learns from them; 0: no more than
    /// asked.
    std::size_t wantedSamples = 0;
    /// Empty where models that can do this and generate samples of this spec are measured by it, else a clause that
    /// says why not. What it needs of the model is known to be there. Null: all are.
    Message (*refusal)(const FamilyAbilities& can, const SampleSpec& spec) = nullptr;
    /// In the order of `measures`. Asked only of what accepts() says yes to. May be stopped between batches. Any thread
    /// may call it.
    Evaluation (*evaluate)(const Model& model, const EvaluationRequest& request) = nullptr;
    /// For a metric that compares generated samples with the data, whatever made them. It costs `report` or more, and
    /// `evaluate` is null. Blocks; any thread may call it. Takes the threads of `context`.
    Comparison (*compare)(const ComparedSets& sets, const JobContext& context) = nullptr;
};

/// All of them. Listed in core/metric/Metrics.cpp.
std::span<const Metric> metrics();

/// Null for an id that is none.
const Metric* findMetric(const std::string& id);
/// Throws Error that lists the known ones.
const Metric& metric(const std::string& id);

/// The measure with this id: every metric that gives it describes it alike. Null where none does.
const Measure* findMeasure(const std::string& id);

/// Why models of `family` that generate samples of `spec` are not measured by `metric`, as a clause: "it needs a model
/// with an encoder". Empty where they are.
Message refusal(const Metric& metric, const ModelFamily& family, const SampleSpec& spec);
bool accepts(const Metric& metric, const ModelFamily& family, const SampleSpec& spec);

/// Those that accept the family and cost no more than `most`; the one that gives ModelFamily::judgedBy comes first, the
/// others in the order of the registry.
std::vector<const Metric*> metricsFor(const ModelFamily& family, const SampleSpec& spec,
                                      MetricCost most = MetricCost::request);

/// What a training measures: all metrics for the family that cost no more than a validation, one after the other, each
/// with the seed of the request. One that lacks labels or the training samples, or finds nothing to measure, adds
/// nothing. `images` are those that all of them got to.
Evaluation evaluateAll(const ModelFamily& family, const Model& model, const EvaluationRequest& request);

}  // namespace core
