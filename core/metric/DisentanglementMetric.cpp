#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/metric/Disentanglement.h"
#include "core/metric/Metric.h"
#include "core/model/Model.h"

namespace core {

Metric disentanglementMetric();

namespace {

MatrixDetail factorDetail(const FactorMatrix& matrix, Message title, Message help) {
    MatrixDetail detail;
    detail.title = std::move(title);
    detail.help = std::move(help);
    detail.rowLabel = Message("Latent dimension");
    detail.columnLabel = Message("Factor");
    detail.rows = matrix.codes;
    detail.columns = matrix.factors;
    // Rounding may bring what is nothing just below 0.
    for (const double value : matrix.values) detail.values.push_back(std::isnan(value) ? value : std::max(0.0, value));
    detail.shares = true;
    return detail;
}

/// None where the codes were no numbers.
std::vector<MetricDetail> factorDetails(const FactorScores& scores) {
    if (scores.importance.values.empty()) return {};
    return {factorDetail(
                scores.importance, Message("Importance of each latent dimension (DCI)"),
                Message("How much each latent dimension contributes to predicting a factor, as a share of all of them. "
                        "Disentangled: one strong cell in each column, and in each row at most one.")),
            factorDetail(
                scores.information, Message("Mutual information (MIG)"),
                Message("How much each latent dimension says about a factor, as a share of all there is to know about "
                        "it. The gap between the two highest values of a column counts.")),
            factorDetail(
                scores.predictability, Message("Predictability by a line (SAP)"),
                Message("How well each latent dimension alone predicts a factor by a line. The gap between the two "
                        "highest values of a column counts."))};
}

Message whyNoFactors(const EvaluationRequest& request) {
    if (request.indices.size() < kFewestFactorSamples)
        return Message("Disentanglement is not measured: that takes at least %1 samples, and there are %2.",
                       kFewestFactorSamples, request.indices.size());
    return Message("Disentanglement is not measured: all samples are alike in every factor.");
}

/// Takes the values that are no numbers, and says why they are none.
std::vector<Message> withoutUnknownScores(std::vector<MeasuredValue>& values) {
    const auto isUnknown = [](const MeasuredValue& measured) { return !std::isfinite(measured.value); };
    std::vector<Message> warnings;
    if (!values.empty() && std::ranges::all_of(values, isUnknown)) {
        warnings.push_back(
            Message("Disentanglement is not measured: the encoder gave values that are no finite numbers."));
    } else {
        for (const MeasuredValue& measured : values)
            if (const Measure* measure = findMeasure(measured.name); measure != nullptr && isUnknown(measured))
                warnings.push_back(
                    Message("%1 is not given: that takes at least two latent dimensions, and two factors that vary.",
                            Message::translated(measure->label)));
    }
    std::erase_if(values, isUnknown);
    return warnings;
}

Evaluation measureDisentanglement(const Model& model, const EvaluationRequest& request) {
    FactorScores scores = evaluateDisentanglement(*model.encoder(), request);
    if (scores.samples == 0 && !request.context.stopRequested()) return {{}, 0, {}, {}, {whyNoFactors(request)}};
    std::vector<MetricDetail> details = factorDetails(scores);
    std::vector<Message> warnings = withoutUnknownScores(scores.values);
    return {std::move(scores.values), scores.samples, {}, std::move(details), std::move(warnings)};
}

}  // namespace

Metric disentanglementMetric() {
    Metric metric;
    metric.id = "disentanglement";
    metric.label = "Disentanglement";
    metric.help =
        "Whether each slider changes one thing: how the codes of at most 10,000 samples relate to factors that are "
        "known of the dataset, as of the shapes, or else measured in its images (brightness, size, slant, position, "
        "color). Measured factors depend on one another, which lowers every figure: compare models on the same dataset "
        "only.";
    metric.measures = {
        {"dci_disentanglement", "Disentanglement (DCI)", "", Better::higher,
         "Whether each latent dimension is of use for one factor alone, by the importances of random forests (Eastwood "
         "and Williams 2018). 1: each slider changes one factor; 0: each changes all of them alike."},
        {"dci_completeness", "Completeness (DCI)", "", Better::higher,
         "Whether each factor is in one latent dimension alone, by the same importances. 1: one slider is enough for a "
         "factor; 0: it is spread over all of them alike."},
        {"dci_informativeness", "Prediction error (DCI)", "", Better::lower,
         "How far random forests are off when they predict the factors of unseen samples from the codes, relative to a "
         "guess without the codes. 0: the codes say all about the factors; 1: nothing."},
        {"mig", "Mutual information gap (MIG)", "", Better::higher,
         "How much more the latent dimension that says most about a factor says than the next one, as a share of all "
         "there is to know about the factor (Chen et al., arXiv 1802.04942). 1: one dimension says all, the others "
         "nothing."},
        {"sap", "Separated attribute predictability (SAP)", "", Better::higher,
         "How much better the best latent dimension predicts a factor than the next one does, each alone and by a line "
         "(Kumar et al., arXiv 1711.00848). Near 1 only where one dimension follows the factor and no other does."},
    };
    metric.needs = {.encoder = true};
    metric.cost = MetricCost::request;
    metric.evaluate = measureDisentanglement;
    return metric;
}

}  // namespace core
