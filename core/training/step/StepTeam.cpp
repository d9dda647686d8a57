#include "core/training/step/StepTeam.h"

#include <algorithm>

#include "core/device/ComputeThreads.h"
#include "core/device/TorchDevice.h"

namespace core {

namespace {

/// Fewer images a thread are not worth its waking.
constexpr int kSmallestShare = 8;

int membersFor(const StepRequest& request) {
    if (!request.device.is_cpu()) return 1;
    return std::clamp(request.batchSize / kSmallestShare, 1, std::max(1, request.threads));
}

}  // namespace

StepTeam::StepTeam(const StepRequest& request) : threads_(membersFor(request)) {
    threads_.run([](int) { setComputeThreads(1); });
}

void StepTeam::forEachShare(std::span<const std::uint32_t> batch,
                            const std::function<void(std::size_t, std::span<const std::uint32_t>)>& work) {
    const auto members = static_cast<std::size_t>(threads_.size());
    threads_.run([&](int index) {
        const auto member = static_cast<std::size_t>(index);
        const std::size_t begin = batch.size() * member / members;
        const std::size_t end = batch.size() * (member + 1) / members;
        if (begin < end) work(member, batch.subspan(begin, end - begin));
    });
}

at::Generator memberGenerator(const StepRequest& request, int member) {
    return randomGenerator(request.device, request.seed + static_cast<std::uint64_t>(member));
}

WeightInitializer firstWeights(const StepRequest& request) {
    return request.weightSeed ? WeightInitializer(*request.weightSeed) : WeightInitializer::unset();
}

}  // namespace core
