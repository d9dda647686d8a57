#include "core/training/ParallelStep.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <utility>

#include "core/device/ComputeThreads.h"
#include "core/model/ImageTensor.h"
#include "core/model/ModelFamily.h"

namespace core {

namespace {

/// Fewer images a thread are not worth its waking.
constexpr int kSmallestShare = 8;

int teamSize(int batchSize, int threads) {
    return std::clamp(batchSize / kSmallestShare, 1, std::max(1, threads));
}

FlatAdamOptions adamOptions(const Settings& settings) {
    FlatAdamOptions options;
    options.clipNorm = settings.real("gradient_clip");
    options.averageDecay = settings.real("ema");
    return options;
}

}  // namespace

ParallelStep::ParallelStep(const ModelSpec& spec, std::shared_ptr<Model> network, const Settings& settings,
                           const Dataset& dataset, int batchSize, int threads, std::uint64_t seed)
    : settings_(settings),
      dataset_(dataset),
      team_(teamSize(batchSize, threads)),
      parameters_(*network),
      adam_(parameters_.values(), adamOptions(settings)) {
    for (int member = 0; member < team_.size(); ++member) {
        auto own = member == 0 ? network : modelFamily(spec.family).create(spec);
        gradients_.push_back(parameters_.attach(*own));
        members_.push_back({std::move(own),
                            at::make_generator<at::CPUGeneratorImpl>(seed + static_cast<std::uint64_t>(member)),
                            torch::zeros({}), torch::zeros({})});
    }
    team_.run([](int) { setComputeThreads(1); });
}

void ParallelStep::run(std::span<const std::uint32_t> batch, std::int64_t step, double learningRate) {
    const auto members = static_cast<std::size_t>(team_.size());
    team_.run([&](int index) {
        const auto member = static_cast<std::size_t>(index);
        const std::size_t begin = batch.size() * member / members;
        const std::size_t end = batch.size() * (member + 1) / members;
        if (begin < end) addGradient(members_[member], batch.subspan(begin, end - begin), step);
    });
    adam_.step(team_, gradients_, learningRate, 1.0 / static_cast<double>(batch.size()));
    images_ += static_cast<std::int64_t>(batch.size());
}

void ParallelStep::addGradient(Member& member, std::span<const std::uint32_t> share, std::int64_t step) {
    const LossTerms terms = member.network->loss(toFloats(dataset_, share), settings_, step, member.generator);
    terms.objective.backward();
    // Tensors: nothing is read back at every step.
    const torch::NoGradGuard noGradients;
    member.reconstruction += terms.reconstruction;
    member.kl += terms.klPerDimension.sum();
}

LossSums ParallelStep::takeSums() {
    LossSums sums;
    sums.images = std::exchange(images_, 0);
    for (Member& member : members_) {
        sums.reconstruction += member.reconstruction.item<double>();
        sums.kl += member.kl.item<double>();
        member.reconstruction.zero_();
        member.kl.zero_();
    }
    return sums;
}

}  // namespace core
