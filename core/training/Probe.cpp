#include "core/training/Probe.h"

#include <torch/torch.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <vector>

#include "core/base/Clock.h"
#include "core/base/Error.h"
#include "core/base/ThreadPriority.h"
#include "core/device/TensorMemory.h"
#include "core/device/TorchDevice.h"
#include "core/model/Model.h"
#include "core/model/ModelFamily.h"
#include "core/model/NewModel.h"
#include "core/training/BatchSampler.h"
#include "core/training/step/TrainingStep.h"

namespace core {

namespace {

constexpr std::uint64_t kSeed = 1;
constexpr std::size_t kMostSamples = 20'000;  // so many that caches are as cold as in a training
constexpr int kCountedSteps = 2;              // which also warm up: memory is asked for the first time
constexpr int kLeastTimedSteps = 1;

BatchSampler samplerFor(const TrainingRequest& request) {
    std::vector<std::uint32_t> indices(std::min(request.dataset->size(), kMostSamples));
    std::iota(indices.begin(), indices.end(), 0U);
    return {std::move(indices), static_cast<int>(request.settings.integer("batch_size")), kSeed};
}

std::int64_t parameterCount(const ModelSpec& spec) {
    std::int64_t count = 0;
    for (const torch::Tensor& parameter : unsetModel(spec)->parameters()) count += parameter.numel();
    return count;
}

class Probe {
   public:
    Probe(const TrainingRequest& request, const JobContext& context)
        : request_(request), context_(context), device_(torchDevice(request.device)), sampler_(samplerFor(request)) {}

    ProbeResult run(double seconds) {
        build();
        countSteps();
        timeSteps(seconds);
        result_.outcome = context_.stopRequested() ? Outcome::cancelled : Outcome::done;
        return result_;
    }

   private:
    void build() {
        const ModelFamily& family = modelFamily(request_.model.family);
        result_.parameters = parameterCount(request_.model);
        const TensorMemory::Watch watch(memory_);
        step_ = family.makeStep({request_.model, request_.settings, *request_.dataset, sampler_.batchSize(),
                                 request_.threads, kSeed, device_, kSeed});
        result_.modelBytes = memory_.live();
    }

    void countSteps() {
        std::vector<std::unique_ptr<TensorMemory::Watch>> watches(static_cast<std::size_t>(step_->team().size()));
        const auto watch = [&](bool on) {
            step_->team().run([&](int member) {
                auto& own = watches[static_cast<std::size_t>(member)];
                own = on ? std::make_unique<TensorMemory::Watch>(memory_) : nullptr;
            });
        };
        watch(true);
        memory_.resetPeak();
        // The first step makes what then stays, such as the gradients of some networks.
        for (int i = 0; i < kCountedSteps && !context_.stopRequested(); ++i) step();
        watch(false);
        result_.activationBytes = std::max<std::int64_t>(0, memory_.peak() - result_.modelBytes);
    }

    void timeSteps(double seconds) {
        step_->takeMeans();  // waits for a GPU, which works on its own
        const std::int64_t before = sampler_.served();
        const Clock clock;
        const auto milliseconds = [](double time) { return static_cast<std::size_t>(1000 * time); };
        for (int i = 0; (i < kLeastTimedSteps || clock.seconds() < seconds) && !context_.stopRequested(); ++i) {
            step();
            context_.report(milliseconds(std::min(clock.seconds(), seconds)), milliseconds(seconds));
        }
        step_->takeMeans();
        result_.imagesPerSecond = static_cast<double>(sampler_.served() - before) / std::max(clock.seconds(), 1e-9);
    }

    void step() {
        const auto batch = sampler_.next();
        step_->run(batch, steps_++, request_.settings.real("learning_rate"));
    }

    const TrainingRequest& request_;
    const JobContext& context_;
    torch::Device device_;
    BatchSampler sampler_;
    TensorMemory memory_;
    std::unique_ptr<TrainingStep> step_;
    std::int64_t steps_ = 0;
    ProbeResult result_;
};

}  // namespace

ProbeResult probe(const TrainingRequest& request, const JobContext& context, double seconds) {
    checkRequest(request);
    if (request.niceness > 0) lowerThreadPriority(request.niceness);
    try {
        return Probe(request, context).run(seconds);
    } catch (const c10::Error& error) {
        throw Error("The measurement failed inside LibTorch (%1); a smaller width, batch or image size may help.",
                    std::string(error.what_without_backtrace()));
    }
}

}  // namespace core
