#include "core/model/Model.h"

namespace core {

torch::Tensor AutoencodingModel::logWeights(const Batch& batch, std::int64_t draws, const LossContext& context) const {
    const torch::NoGradGuard noGradients;
    const std::int64_t count = batch.samples.size(0);
    torch::Tensor weights = torch::empty({count}, torch::kDouble);
    for (std::int64_t i = 0; i < count; ++i) {
        const Batch single{batch.samples.narrow(0, i, 1),
                           batch.classes.defined() ? batch.classes.narrow(0, i, 1) : batch.classes};
        weights[i] = -loss(single, context).reconstruction.item<double>();
    }
    return weights.to(batch.samples.device()).expand({draws, count});
}

}  // namespace core
