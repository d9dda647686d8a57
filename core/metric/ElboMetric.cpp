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
        "How well a model explains samples that it was not trained on: a lower bound of their log-likelihood (Kingma "
        "and Welling, arXiv 1312.6114), with one decoded posterior sample each and beta 1, whatever the training's "
        "beta.";
    metric.measures = {
        {"neg_elbo", "−ELBO", "nats", Better::lower,
         "Negative evidence lower bound per sample: reconstruction + KL, averaged over all samples. Lower is better."},
        {"reconstruction", "Reconstruction", "nats", Better::lower,
         "Reconstruction loss: negative log-likelihood of the sample given its latent. Lower is closer to the sample."},
        {"kl", "KL", "nats", Better::neither,
         "KL divergence of the posterior from the prior: how much the latents say about the samples. A higher one "
         "allows closer reconstructions; reconstruction + KL is the −ELBO."},
        {"active_dimensions", "Active dimensions", "", Better::neither,
         "Number of latent dimensions that carry information about a sample (mean KL above 0.1 nats); the sliders of "
         "the others hardly change the sample.",
         /*whole=*/true},
    };
    metric.needs = {.encoder = true, .posterior = true};
    metric.cost = MetricCost::validation;
    metric.evaluate = measureElbo;
    return metric;
}

}  // namespace core
