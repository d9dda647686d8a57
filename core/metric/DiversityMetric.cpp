#include "core/metric/Diversity.h"
#include "core/metric/Metric.h"

namespace core {

Metric diversityMetric();

namespace {

Message refusalOfEncoders(const FamilyAbilities& can, const SampleSpec&) {
    return can.encodes ? Message("it is meant for models without an encoder, which may forget kinds of samples")
                       : Message();
}

}  // namespace

Metric diversityMetric() {
    Metric metric;
    metric.id = "diversity";
    metric.label = "Diversity";
    metric.help =
        "Whether a model generates as many different things as there are in the data, or the same few again and again "
        "(mode collapse).";
    metric.measures = {{"diversity", "Diversity", "", Better::higher,
                        "The mean distance of two generated samples over that of two real ones: about 1 is as diverse "
                        "as the data, towards 0 is mode collapse."}};
    metric.cost = MetricCost::validation;
    metric.refusal = refusalOfEncoders;
    metric.evaluate = evaluateDiversity;
    return metric;
}

}  // namespace core
