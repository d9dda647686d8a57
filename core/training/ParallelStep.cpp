#include "core/training/ParallelStep.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <utility>

#include "core/device/ComputeThreads.h"
#include "core/model/ImageTensor.h"
#include "core/model/ModelFamily.h"
#include "core/training/StepState.h"

namespace core {

namespace {

/// Fewer images a thread are not worth its waking.
constexpr int kSmallestShare = 8;

int teamSize(int batchSize, int threads) {
    return std::clamp(batchSize / kSmallestShare, 1, std::max(1, threads));
}

std::shared_ptr<AutoencodingModel> newNetwork(const ModelSpec& spec) {
    return std::dynamic_pointer_cast<AutoencodingModel>(modelFamily(spec.family).create(spec));
}

FlatAdamOptions adamOptions(const Settings& settings) {
    FlatAdamOptions options;
    options.clipNorm = settings.real("gradient_clip");
    options.averageDecay = settings.real("ema");
    return options;
}

}  // namespace

ParallelStep::ParallelStep(const StepRequest& request, std::shared_ptr<AutoencodingModel> network)
    : settings_(request.settings),
      dataset_(request.dataset),
      classCount_(static_cast<int>(request.spec.classNames.size())),
      team_(teamSize(request.batchSize, request.threads)),
      parameters_(*network),
      adam_(parameters_.values(), adamOptions(request.settings)) {
    for (int member = 0; member < team_.size(); ++member) {
        auto own = member == 0 ? network : newNetwork(request.spec);
        gradients_.push_back(parameters_.attach(*own));
        members_.push_back({std::move(own),
                            at::make_generator<at::CPUGeneratorImpl>(request.seed + static_cast<std::uint64_t>(member)),
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
    const LossContext context{settings_, step, /*training=*/true, member.generator};
    const LossTerms terms = member.network->loss(toBatch(dataset_, share, classCount_), context);
    terms.objective.backward();
    // Tensors: nothing is read back at every step.
    const torch::NoGradGuard noGradients;
    member.reconstruction += terms.reconstruction;
    member.kl += terms.klPerDimension.sum();
}

std::vector<MeasuredValue> ParallelStep::takeMeans() {
    const auto images = static_cast<double>(std::exchange(images_, 0));
    if (images == 0) return {};
    double reconstruction = 0;
    double kl = 0;
    for (Member& member : members_) {
        reconstruction += member.reconstruction.item<double>() / images;
        kl += member.kl.item<double>() / images;
        member.reconstruction.zero_();
        member.kl.zero_();
    }
    return {{"neg_elbo", reconstruction + kl}, {"reconstruction", reconstruction}, {"kl", kl}};
}

NamedTensors ParallelStep::state() const {
    NamedTensors state{{"values", parameters_.values()}};
    addAdamState(state, "adam.", adam_.state());
    for (std::size_t member = 0; member < members_.size(); ++member)
        state.push_back({"generator." + std::to_string(member), generatorState(members_[member].generator)});
    return state;
}

void ParallelStep::restore(const NamedTensors& state) {
    const StateReader reader(state);
    reader.copyTo("values", parameters_.values());
    adam_.restore(readAdamState(reader, "adam."));
    for (std::size_t member = 0; member < members_.size(); ++member)
        setGeneratorState(members_[member].generator, reader.tensor("generator." + std::to_string(member)));
}

std::unique_ptr<TrainingStep> makeParallelStep(const StepRequest& request) {
    return std::make_unique<ParallelStep>(request, newNetwork(request.spec));
}

}  // namespace core
