#include "core/training/step/ParallelStep.h"

#include <utility>

#include "core/device/MixedPrecision.h"
#include "core/model/ModelFamily.h"
#include "core/model/SampleTensor.h"
#include "core/nn/WeightInitializer.h"
#include "core/training/StartingWeights.h"
#include "core/training/augment/Mirror.h"
#include "core/training/step/StepState.h"

namespace core {

namespace {

std::shared_ptr<AutoencodingModel> newNetwork(const StepRequest& request, const WeightInitializer& weights) {
    const std::shared_ptr<Model> model = modelFamily(request.spec.family).create(request.spec, weights);
    model->to(request.device);
    return {model, model->encoder()};
}

}  // namespace

ParallelStep::ParallelStep(const StepRequest& request, std::shared_ptr<AutoencodingModel> network)
    : settings_(request.settings),
      dataset_(request.dataset),
      classCount_(static_cast<int>(request.spec.classNames.size())),
      device_(request.device),
      mixedPrecision_(MixedPrecision::suits(request.device)),
      mirrors_(mirrors(request.settings)),
      team_(request),
      network_(*network, adamOptions(request.settings)) {
    for (int member = 0; member < team_.size(); ++member) {
        auto own = member == 0 ? network : newNetwork(request, WeightInitializer::unset());
        network_.attach(*own);
        members_.push_back(
            {std::move(own), memberGenerator(request, member), torch::zeros({}, device_), torch::zeros({}, device_)});
    }
}

void ParallelStep::run(std::span<const std::uint32_t> batch, std::int64_t step, double learningRate) {
    team_.forEachShare(batch, [&](std::size_t member, std::span<const std::uint32_t> share) {
        addGradient(members_[member], share, step);
    });
    network_.step(team_.threads(), learningRate, 1.0 / static_cast<double>(batch.size()));
    images_ += static_cast<std::int64_t>(batch.size());
}

void ParallelStep::addGradient(Member& member, std::span<const std::uint32_t> share, std::int64_t step) {
    const LossContext context{settings_, step, /*training=*/true, member.generator};
    Batch batch = toBatch(dataset_, share, classCount_, device_);
    if (mirrors_) batch.samples = mirroredAtRandom(batch.samples, member.generator);
    const LossTerms terms = [&] {
        const MixedPrecision precision(device_.type(), mixedPrecision_);
        return member.network->loss(batch, context);
    }();
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
    // An estimate where the prior is learned; the KL itself cannot be negative. What is not a number stays so.
    if (kl < 0) kl = 0;
    return {{"neg_elbo", reconstruction + kl}, {"reconstruction", reconstruction}, {"kl", kl}};
}

NamedTensors ParallelStep::state() const {
    NamedTensors state;
    network_.addState(state);
    for (std::size_t member = 0; member < members_.size(); ++member)
        state.push_back({"generator." + std::to_string(member), generatorState(members_[member].generator)});
    return state;
}

void ParallelStep::restore(const NamedTensors& state) {
    const StateReader reader(state);
    network_.restore(reader);
    for (std::size_t member = 0; member < members_.size(); ++member)
        setGeneratorState(members_[member].generator, reader.tensor("generator." + std::to_string(member)));
}

std::unique_ptr<TrainingStep> makeParallelStep(const StepRequest& request) {
    auto network = newNetwork(request, firstWeights(request));
    if (request.start != nullptr) takeModel(*request.start, request.spec, *network);
    return std::make_unique<ParallelStep>(request, std::move(network));
}

}  // namespace core
