#include "core/metric/EvaluationRequest.h"

#include <algorithm>
#include <atomic>

namespace core {

std::size_t batchCount(const EvaluationRequest& request) {
    return (request.indices.size() + kEvaluationBatch - 1) / kEvaluationBatch;
}

void forEachBatch(const EvaluationRequest& request,
                  const std::function<void(std::size_t, std::span<const std::uint32_t>)>& work) {
    std::atomic<std::size_t> next = 0;
    request.team.run([&](int) {
        while (!request.stop.stop_requested()) {
            const std::size_t batch = next++;
            const std::size_t first = batch * kEvaluationBatch;
            if (first >= request.indices.size()) return;
            work(batch, request.indices.subspan(first, std::min(kEvaluationBatch, request.indices.size() - first)));
        }
    });
}

}  // namespace core
