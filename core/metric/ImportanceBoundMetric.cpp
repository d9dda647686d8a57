#include <algorithm>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/metric/ImportanceBound.h"
#include "core/metric/Metric.h"
#include "core/model/Model.h"

namespace core {

Metric importanceBoundMetric();

namespace {

constexpr std::int64_t kFewDraws = 50;
constexpr std::int64_t kManyDraws = 5000;
/// Samples with few draws and with many: a million decoded ones together, one to two minutes of a small model on two
/// cores. The standard errors say what more samples would tell.
constexpr std::size_t kMostWithFewDraws = 10000;
constexpr std::size_t kMostWithManyDraws = 100;

/// Random ones where there are more than kMostWithFewDraws, in their order.
std::vector<std::uint32_t> samplesForFewDraws(std::span<const std::uint32_t> indices, std::uint64_t seed) {
    std::vector<std::uint32_t> places(indices.size());
    std::iota(places.begin(), places.end(), 0U);
    if (places.size() > kMostWithFewDraws) {
        StableRandom(seed, kFewDraws).shuffle(places);
        places.resize(kMostWithFewDraws);
        std::sort(places.begin(), places.end());
    }
    std::vector<std::uint32_t> samples;
    for (const std::uint32_t place : places) samples.push_back(indices[place]);
    return samples;
}

/// Places of a random part of `count` samples: a twentieth, up to kMostWithManyDraws.
std::vector<std::uint32_t> placesForManyDraws(std::size_t count, std::uint64_t seed) {
    std::vector<std::uint32_t> places(count);
    std::iota(places.begin(), places.end(), 0U);
    StableRandom(seed, kManyDraws).shuffle(places);
    places.resize(std::clamp(count / 20, std::min<std::size_t>(count, 2), kMostWithManyDraws));
    return places;
}

Evaluation measureImportanceBounds(const Model& model, const EvaluationRequest& request) {
    const std::vector<std::uint32_t> all = samplesForFewDraws(request.indices, request.seed);
    const std::size_t count = all.size();
    if (count == 0) return {};
    const std::vector<std::uint32_t> places = placesForManyDraws(count, request.seed);
    std::vector<std::uint32_t> part;
    for (const std::uint32_t place : places) part.push_back(all[place]);

    const double few = static_cast<double>(count) * kFewDraws;
    const double many = static_cast<double>(places.size()) * kManyDraws;
    const double share = few / (few + many);
    const auto boundsOf = [&](std::span<const std::uint32_t> samples, std::int64_t draws, JobContext context) {
        return importanceBounds(
            *model.encoder(),
            {request.settings, request.dataset, samples, request.seed, request.team, std::move(context)}, draws);
    };
    const std::vector<double> rough = boundsOf(all, kFewDraws, request.context.part(0, share));
    if (rough.empty()) return {};
    const std::vector<double> exact = boundsOf(part, kManyDraws, request.context.part(share, 1));
    if (exact.empty()) return {};
    const EstimatedMean with50 = meanOf(rough);
    const EstimatedMean with5000 = meanByDifferences(rough, places, exact);
    return {{{"iwae_50", with50.value, with50.standardError}, {"iwae_5000", with5000.value, with5000.standardError}},
            count,
            {}};
}

}  // namespace

Metric importanceBoundMetric() {
    Metric metric;
    metric.id = "iwae";
    metric.label = "Importance-weighted bound (IWAE)";
    metric.help =
        "How well a model explains samples that it was not trained on, measured more closely than by the ELBO: a "
        "lower bound of their log-likelihood from many posterior samples each (Burda et al., arXiv 1509.00519). Prior "
        "and likelihood are those of the model's own −ELBO. With a Bernoulli likelihood gray values count as "
        "probabilities; with a Gaussian one it is a density of values from 0 to 1, without dequantization, which may "
        "be negative. Only models with the same likelihood on the same data can be compared.";
    metric.measures = {
        {"iwae_50", "−IWAE (50)", "nats", Better::lower,
         "Bound of the negative log-likelihood per sample from 50 posterior samples each, averaged over the samples "
         "(over 10,000 random ones where there are more): at or below the −ELBO. Lower is better."},
        {"iwae_5000", "−IWAE (5,000)", "nats", Better::lower,
         "Bound of the negative log-likelihood per sample from 5,000 posterior samples each: close to the negative "
         "log-likelihood itself. As it takes long, it is computed for at most 100 of the samples, chosen at random; "
         "their mean difference from −IWAE (50) is added to −IWAE (50). Lower is better."},
    };
    metric.needs = {.encoder = true, .posterior = true};
    metric.cost = MetricCost::request;
    metric.evaluate = measureImportanceBounds;
    return metric;
}

}  // namespace core
