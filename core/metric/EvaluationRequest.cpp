#include "core/metric/EvaluationRequest.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace core {

std::size_t batchCount(const EvaluationRequest& request, std::size_t size) {
    return (request.indices.size() + size - 1) / size;
}

bool forEachBatch(const EvaluationRequest& request,
                  const std::function<void(std::size_t, std::span<const std::uint32_t>)>& work, std::size_t size) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::size_t done = 0;  // guarded by mutex
    request.team.run([&](int) {
        while (!request.context.stopRequested()) {
            const std::size_t batch = next++;
            const std::size_t first = batch * size;
            if (first >= request.indices.size()) return;
            const auto share = request.indices.subspan(first, std::min(size, request.indices.size() - first));
            work(batch, share);
            const std::lock_guard lock(mutex);
            done += share.size();
            request.context.report(done, request.indices.size());
        }
    });
    return done == request.indices.size();
}

}  // namespace core
