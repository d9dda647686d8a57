#include "core/metric/Codes.h"

#include <vector>

#include "core/model/SampleTensor.h"

namespace core {

torch::Tensor codesOf(const AutoencodingModel& model, const EvaluationRequest& request) {
    std::vector<torch::Tensor> codes(batchCount(request));
    const bool done = forEachBatch(request, [&](std::size_t index, std::span<const std::uint32_t> share) {
        const torch::NoGradGuard noGradients;
        const Batch batch = toBatch(request.dataset, share, model.classCount(), model.device());
        codes[index] = model.encode(batch.samples, batch.classes);
    });
    return done ? torch::cat(codes) : torch::Tensor();
}

}  // namespace core
