#include "core/metric/membership/LossScores.h"

#include <torch/torch.h>

#include <cmath>
#include <limits>

#include "core/base/StableRandom.h"
#include "core/device/TorchDevice.h"
#include "core/model/Model.h"
#include "core/model/SampleTensor.h"

namespace core {

namespace {

constexpr std::int64_t kScoreDraws = 8;
/// Times the draws: what is decoded at once.
constexpr std::size_t kScoredAtOnce = 60;
constexpr std::uint64_t kScoreStream = 11;

}  // namespace

std::vector<double> lossScores(const AutoencodingModel& model, const EvaluationRequest& request) {
    std::vector<double> scores(request.indices.size());
    const std::uint64_t seed = StableRandom(request.seed, kScoreStream).next();
    const auto measure = [&](std::size_t index, std::span<const std::uint32_t> share) {
        const Batch batch = toBatch(request.dataset, share, model.classCount(), model.device());
        const LossContext context{request.settings, 0, /*training=*/false,
                                  randomGenerator(batch.samples.device(), seed + index)};
        const torch::Tensor means =
            model.logWeights(batch, kScoreDraws, context).to(torch::kDouble).mean(0).cpu().contiguous();
        for (std::size_t i = 0; i < share.size(); ++i) {
            const double score = means.data_ptr<double>()[i];
            scores[index * kScoredAtOnce + i] = std::isnan(score) ? -std::numeric_limits<double>::infinity() : score;
        }
    };
    if (!forEachBatch(request, measure, kScoredAtOnce)) return {};
    return scores;
}

}  // namespace core
