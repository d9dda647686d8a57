#include "core/metric/Disentanglement.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/metric/Codes.h"
#include "core/metric/factors/MeasuredProperties.h"

namespace core {

namespace {

/// In a random order: halves and groups of them are then alike.
std::vector<std::uint32_t> samplesForFactors(const EvaluationRequest& request) {
    std::vector<std::uint32_t> order(request.indices.begin(), request.indices.end());
    StableRandom(request.seed).shuffle(order);
    order.resize(std::min(order.size(), kMostFactorSamples));
    return order;
}

}  // namespace

FactorScores evaluateDisentanglement(const AutoencodingModel& model, const EvaluationRequest& request) {
    const std::vector<std::uint32_t> chosen = samplesForFactors(request);
    if (chosen.size() < kFewestFactorSamples) return {};
    const auto stage = [&](double from, double to) {
        return EvaluationRequest{request.settings, request.dataset, chosen,
                                 request.seed,     request.team,    request.context.part(from, to)};
    };
    FactorSamples samples;
    samples.factors = knownFactors(request.dataset, chosen);
    if (samples.factors.empty()) samples.factors = measuredFactors(stage(0, 0.1));
    if (samples.factors.empty()) return {};
    const torch::Tensor codes = codesOf(model, stage(0.1, 0.4));
    if (!codes.defined()) return {};
    const torch::Tensor rows = codes.to(torch::kCPU, torch::kFloat).contiguous();
    samples.codes = static_cast<std::size_t>(rows.size(1));
    samples.values.assign(rows.data_ptr<float>(), rows.data_ptr<float>() + rows.numel());
    return factorScores(std::move(samples), request.seed, request.team, request.context.part(0.4, 1));
}

}  // namespace core
