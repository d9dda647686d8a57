#include <utility>

#include "core/metric/Elbo.h"
#include "core/metric/Metric.h"
#include "core/model/Model.h"

namespace core {

Metric reconstructionMetric();

namespace {

Message refusalOfPosteriors(const FamilyAbilities& can, const SampleSpec&) {
    return can.hasPosterior ? Message("the reconstruction of a model with a posterior is measured with its ELBO")
                            : Message();
}

Evaluation measureReconstruction(const Model& model, const EvaluationRequest& request) {
    ElboResult result = evaluateElbo(*model.encoder(), request);
    result.statistics.meanKl.clear();  // there is no posterior that it could be measured of
    return {{{"reconstruction", result.reconstruction, result.reconstructionError}},
            result.images,
            std::move(result.statistics)};
}

}  // namespace

Metric reconstructionMetric() {
    Metric metric;
    metric.id = "reconstruction";
    metric.label = "Reconstruction";
    metric.help = "How closely a model with an encoder reconstructs samples that it was not trained on.";
    metric.measures = {{"reconstruction", "Reconstruction", "nats", Better::lower,
                        "Reconstruction loss: negative log-likelihood of the sample given its latent. Lower is closer "
                        "to the sample."}};
    metric.needs = {.encoder = true};
    metric.cost = MetricCost::validation;
    metric.refusal = refusalOfPosteriors;
    metric.evaluate = measureReconstruction;
    return metric;
}

}  // namespace core
