#include <cmath>
#include <utility>

#include "core/metric/Metric.h"
#include "core/metric/membership/Membership.h"

namespace core {

Metric membershipMetric();

namespace {

/// A value within `interval`, with the standard error that a normal interval of that width would have.
MeasuredValue measuredWithin(std::string name, double value, const Interval& interval) {
    constexpr double kWidthOfNormal = 2 * 1.959963984540054;
    return {std::move(name), value, (interval.high - interval.low) / kWidthOfNormal, interval};
}

CurveDetail rocDetail(const Membership& found) {
    CurveDetail detail;
    detail.title = Message("What the attack recognizes (ROC curve)");
    detail.help = Message(
        "Which share of the training samples the attack recognizes, against the share of held-out samples that "
        "it takes for training samples by mistake. On the diagonal it only guesses; the farther above it, the "
        "more the model gives away.");
    detail.xLabel = Message("False-positive rate");
    detail.yLabel = Message("True-positive rate");
    detail.curves = {{Message("Attack"), found.curve.falsePositives, found.curve.truePositives},
                     {Message("Guess"), {0, 1}, {0, 1}}};
    return detail;
}

Evaluation measureMembership(const Model& model, const EvaluationRequest& request) {
    const Membership found = attackMembership(model, request);
    if (found.samples == 0 && !request.context.stopRequested())
        return {{},
                0,
                {},
                {},
                {Message("Membership inference is not measured: that takes at least two images that the model was "
                         "trained on, and two that it was not.")}};
    if (found.samples == 0) return {};
    if (std::isnan(found.area.area))
        return {{},
                found.samples,
                {},
                {},
                {Message("Membership inference is not measured: the model gives no finite numbers.")}};
    return {{measuredWithin("membership_auc", found.area.area, found.area.interval),
             measuredWithin("membership_tpr", found.atOnePercent.truePositives, found.atOnePercent.interval)},
            found.samples,
            {},
            {rocDetail(found)}};
}

}  // namespace

Metric membershipMetric() {
    Metric metric;
    metric.id = "membership";
    metric.label = "Membership inference";
    metric.help =
        "Whether the model gives away which samples it was trained on: an attack tries to tell training samples from "
        "as many held-out ones. It goes by the loss of each sample where the model has an encoder, else by how many "
        "generated samples lie near it (arXiv 1906.03006). It says nothing of other attacks: a good figure is not a "
        "proof of privacy.";
    metric.measures = {
        {"membership_auc", "Membership AUC", "", Better::lower,
         "Probability that the attacker ranks a training sample above a held-out one; 0.5 is chance, 1 is always "
         "right. "
         "Lower is more private.",
         /*whole=*/false, /*floor=*/0.5},
        {"membership_tpr", "Membership TPR at 1 % FPR", "", Better::lower,
         "Share of the training samples that the attacker recognizes while taking at most 1 of 100 held-out samples "
         "for a training sample: 0.01 is a guess, 1 is all of them. Lower is more private.",
         /*whole=*/false, /*floor=*/kMembershipFalsePositives},
    };
    metric.needs = {.training = true};
    metric.cost = MetricCost::report;
    metric.evaluate = measureMembership;
    return metric;
}

}  // namespace core
