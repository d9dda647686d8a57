#include "core/rendering/Renderer.h"

#include <torch/torch.h>

#include <algorithm>
#include <string>

#include "core/base/Error.h"
#include "core/device/ComputeThreads.h"
#include "core/model/ClassTensor.h"
#include "core/model/LatentTensor.h"
#include "core/model/Model.h"
#include "core/model/SampleTensor.h"

namespace core {

namespace {

torch::Tensor toInput(const ModelSnapshot& snapshot, std::span<const Sample> samples) {
    for (const Sample& sample : samples) requireSpec(snapshot, sample);
    return toFloats(samples);
}

/// What the model's network gives.
torch::Tensor networkOutput(const ModelSnapshot& snapshot, std::span<const Latent> latents,
                            std::span<const ClassMix> classes) {
    return snapshot.model()->decode(toTensor(latents, snapshot.latentSize()),
                                    toClasses(classes, snapshot.model()->classCount(), latents.size()));
}

const AutoencodingModel& encoderOf(const ModelSnapshot& snapshot) {
    const AutoencodingModel* model = snapshot.model()->encoder();
    if (model == nullptr) throw Error("This model has no encoder, so it cannot encode an image.");
    return *model;
}

}  // namespace

Renderer::Renderer(int threads) : threads_(std::max(1, threads)) {}

void Renderer::setThreads(int threads) {
    threads_ = std::max(1, threads);
}

std::vector<Sample> Renderer::samples(const ModelSnapshot& snapshot, std::span<const Latent> latents,
                                      std::span<const ClassMix> classes) {
    if (latents.empty()) return {};
    const c10::InferenceMode inference;
    setComputeThreads(threads_);
    return toSamples(snapshot.spec().sample, networkOutput(snapshot, latents, classes));
}

std::vector<Image> Renderer::decode(const ModelSnapshot& snapshot, std::span<const Latent> latents,
                                    std::span<const ClassMix> classes) {
    if (latents.empty()) return {};
    const c10::InferenceMode inference;
    setComputeThreads(threads_);
    return toPreviews(snapshot.spec().sample, networkOutput(snapshot, latents, classes));
}

std::vector<Latent> Renderer::encode(const ModelSnapshot& snapshot, std::span<const Sample> samples,
                                     std::span<const ClassMix> classes) {
    if (samples.empty()) return {};
    const c10::InferenceMode inference;
    setComputeThreads(threads_);
    return toLatents(encoderOf(snapshot).encode(toInput(snapshot, samples),
                                                toClasses(classes, snapshot.model()->classCount(), samples.size())));
}

std::vector<Image> Renderer::reconstruct(const ModelSnapshot& snapshot, std::span<const Sample> samples,
                                         std::span<const ClassMix> classes) {
    if (samples.empty()) return {};
    const c10::InferenceMode inference;
    setComputeThreads(threads_);
    const AutoencodingModel& model = encoderOf(snapshot);
    const torch::Tensor told = toClasses(classes, snapshot.model()->classCount(), samples.size());
    return toPreviews(snapshot.spec().sample, model.decode(model.encode(toInput(snapshot, samples), told), told));
}

}  // namespace core
