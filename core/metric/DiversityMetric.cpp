#include "core/metric/Diversity.h"
#include "core/metric/Metric.h"

namespace core {

Metric diversityMetric();

namespace {

Message refusalOfEncoders(const FamilyAbilities& can, const SampleSpec&) {
    return can.encodes ? Message("it is meant for models without an encoder, in which mode collapse may occur")
                       : Message();
}

}  // namespace

Metric diversityMetric() {
    Metric metric;
    metric.id = "diversity";
    metric.label = "Diversity";
    metric.help =
        "Whether the samples that a model generates are as varied as the data, or a few are repeated (mode collapse).";
    metric.measures = {{"diversity", "Diversity", "", Better::higher,
                        "Mean distance between two generated samples, divided by that between two samples of the data: "
                        "about 1 is as diverse as the data, toward 0 is mode collapse."}};
    metric.cost = MetricCost::validation;
    metric.refusal = refusalOfEncoders;
    metric.evaluate = evaluateDiversity;
    return metric;
}

}  // namespace core
