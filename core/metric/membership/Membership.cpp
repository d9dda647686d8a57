#include "core/metric/membership/Membership.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/metric/membership/GeneratedScores.h"
#include "core/metric/membership/LossScores.h"
#include "core/model/Model.h"

namespace core {

namespace {

constexpr std::size_t kMostOfAKind = 5000;

/// Those of `indices` that are none of `training`, in a random order.
std::vector<std::uint32_t> heldOutOf(const EvaluationRequest& request) {
    std::vector<std::uint32_t> known(request.training.begin(), request.training.end());
    std::sort(known.begin(), known.end());
    std::vector<std::uint32_t> others;
    for (const std::uint32_t index : request.indices)
        if (!std::binary_search(known.begin(), known.end(), index)) others.push_back(index);
    StableRandom(request.seed, 1).shuffle(others);
    return others;
}

}  // namespace

Membership attackMembership(const Model& model, const EvaluationRequest& request) {
    std::vector<std::uint32_t> samples(request.training.begin(), request.training.end());
    StableRandom(request.seed, 2).shuffle(samples);
    const std::vector<std::uint32_t> others = heldOutOf(request);
    const std::size_t count = std::min({samples.size(), others.size(), kMostOfAKind});
    if (count < 2 || request.context.stopRequested()) return {};

    // The members first, then as many others.
    samples.resize(count);
    samples.insert(samples.end(), others.begin(), others.begin() + static_cast<std::ptrdiff_t>(count));
    const EvaluationRequest both{request.settings, request.dataset, samples,
                                 request.seed,     request.team,    request.context};
    const AutoencodingModel* encoder = model.encoder();
    const std::vector<double> scores = encoder ? lossScores(*encoder, both) : generatedScores(model, both);
    if (scores.empty()) return {};
    // A model that gives no numbers says nothing, which is not the same as keeping it to itself.
    const auto isKnown = [](double score) { return score > -std::numeric_limits<double>::infinity(); };
    if (std::ranges::none_of(scores, isKnown)) {
        Membership unknown;
        unknown.samples = count;
        return unknown;
    }
    const auto members = std::span(scores).first(count);
    const auto strangers = std::span(scores).last(count);
    return {rocArea(members, strangers), rocPointAt(members, strangers, kMembershipFalsePositives),
            rocPoints(members, strangers), attackAdvantage(members, strangers), count};
}

}  // namespace core
