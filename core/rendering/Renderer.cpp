#include "core/rendering/Renderer.h"

#include <torch/torch.h>

#include <algorithm>
#include <string>

#include "core/base/Error.h"
#include "core/device/ComputeThreads.h"
#include "core/model/ClassTensor.h"
#include "core/model/ImageTensor.h"
#include "core/model/LatentTensor.h"
#include "core/model/Model.h"

namespace core {

namespace {

torch::Tensor toInput(const ModelSnapshot& snapshot, std::span<const Image> images) {
    for (const Image& image : images)
        if (image.shape() != snapshot.spec().shape)
            throw Error(
                "The picture is %1 x %2 pixels with %3 channels, but the model takes another shape; fit the picture "
                "first.",
                image.width(), image.height(), image.channels());
    return toFloats(images);
}

const AutoencodingModel& encoderOf(const ModelSnapshot& snapshot) {
    const AutoencodingModel* model = snapshot.model()->encoder();
    if (model == nullptr) throw Error("This kind of model has no encoder, so it cannot read the code of a picture.");
    return *model;
}

}  // namespace

Renderer::Renderer(int threads) : threads_(std::max(1, threads)) {}

void Renderer::setThreads(int threads) {
    threads_ = std::max(1, threads);
}

std::vector<Image> Renderer::decode(const ModelSnapshot& snapshot, std::span<const Latent> latents,
                                    std::span<const ClassMix> classes) {
    if (latents.empty()) return {};
    const c10::InferenceMode inference;
    setComputeThreads(threads_);
    return toImages(snapshot.model()->decode(toTensor(latents, snapshot.latentSize()),
                                             toClasses(classes, snapshot.model()->classCount(), latents.size())));
}

std::vector<Latent> Renderer::encode(const ModelSnapshot& snapshot, std::span<const Image> images,
                                     std::span<const ClassMix> classes) {
    if (images.empty()) return {};
    const c10::InferenceMode inference;
    setComputeThreads(threads_);
    return toLatents(encoderOf(snapshot).encode(toInput(snapshot, images),
                                                toClasses(classes, snapshot.model()->classCount(), images.size())));
}

std::vector<Image> Renderer::reconstruct(const ModelSnapshot& snapshot, std::span<const Image> images,
                                         std::span<const ClassMix> classes) {
    if (images.empty()) return {};
    const c10::InferenceMode inference;
    setComputeThreads(threads_);
    const AutoencodingModel& model = encoderOf(snapshot);
    const torch::Tensor told = toClasses(classes, snapshot.model()->classCount(), images.size());
    return toImages(model.decode(model.encode(toInput(snapshot, images), told), told));
}

}  // namespace core
