#include <utility>

#include "core/metric/Elbo.h"
#include "core/metric/Metric.h"
#include "core/model/Model.h"

namespace core {

Metric elboMetric();

namespace {

Evaluation measureElbo(const Model& model, const EvaluationRequest& request) {
    ElboResult elbo = evaluateElbo(*model.encoder(), request);
    const auto active = static_cast<double>(elbo.statistics.activeCount());
    return {{{"neg_elbo", elbo.negElbo(), elbo.negElboError},
             {"reconstruction", elbo.reconstruction, elbo.reconstructionError},
             {"kl", elbo.kl, elbo.klError},
             {"active_dimensions", active}},
            elbo.images,
            std::move(elbo.statistics)};
}

}  // namespace

Metric elboMetric() {
    Metric metric;
    metric.id = "elbo";
    metric.label = "Evidence lower bound (ELBO)";
    metric.help =
        "How well a model explains samples that it has not seen: what it costs to tell one by its code. A lower bound "
        "of the log-likelihood (Kingma and Welling, arXiv 1312.6114), with one decoded posterior sample each and beta "
        "1, whatever the training's beta.";
    metric.measures = {
        {"neg_elbo", "−ELBO", "nats", Better::lower,
         "Negative evidence lower bound per sample: reconstruction + KL, the mean over all of them."},
        {"reconstruction", "Reconstruction", "nats", Better::lower,
         "How much of a sample is lost on the way through its code: minus the log-likelihood of the sample given the "
         "code."},
        {"kl", "KL", "nats", Better::neither,
         "How much the codes say about the samples: the distance of the posterior from the prior. More of it allows "
         "for closer reconstructions; both together are the −ELBO."},
        {"active_dimensions", "Active dimensions", "", Better::neither,
         "How many latent dimensions say anything about a sample; the sliders of the others do nothing."},
    };
    metric.needs = {.encoder = true, .posterior = true};
    metric.cost = MetricCost::validation;
    metric.evaluate = measureElbo;
    return metric;
}

}  // namespace core
