#include "core/latent/EncodedData.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/base/Error.h"
#include "core/device/ComputeThreads.h"
#include "core/metric/EvaluationRequest.h"
#include "core/model/ClassTensor.h"
#include "core/model/Model.h"
#include "core/model/SampleTensor.h"

namespace core {

namespace {

const AutoencodingModel& encoderFor(const ModelSnapshot& snapshot, const Dataset& dataset) {
    const AutoencodingModel* model = snapshot.model()->encoder();
    if (model == nullptr) throw Error("This model has no encoder, so it cannot encode images.");
    if (snapshot.spec().sample != dataset.spec)
        throw Error("The samples of \"%1\" differ in size or type from those of the model, so it cannot encode them.",
                    dataset.name);
    return *model;
}

/// `most` of `count`, evenly spread.
std::vector<std::uint32_t> spread(std::size_t count, std::size_t most) {
    const std::size_t taken = std::min(count, most);
    std::vector<std::uint32_t> samples(taken);
    for (std::size_t i = 0; i < taken; ++i) samples[i] = static_cast<std::uint32_t>(i * count / taken);
    return samples;
}

/// Whether the labels of `dataset` mean to the model what they mean to the dataset.
bool knowsClasses(const ModelSnapshot& snapshot, const Dataset& dataset) {
    const auto known = static_cast<std::int32_t>(snapshot.spec().classNames.size());
    return dataset.hasLabels() && snapshot.spec().classNames == dataset.classNames &&
           std::all_of(dataset.labels.begin(), dataset.labels.end(),
                       [known](std::int32_t label) { return label >= 0 && label < known; });
}

}  // namespace

std::size_t trainingCount(const Dataset& dataset) {
    return dataset.size() - std::min(dataset.testCount, dataset.size());
}

EncodingResult encodeData(const ModelSnapshot& snapshot, const Dataset& dataset, const EncodingOptions& options,
                          const JobContext& context) {
    const AutoencodingModel& model = encoderFor(snapshot, dataset);
    const bool withClasses = options.withClasses && model.classCount() > 0 && knowsClasses(snapshot, dataset);
    EncodingResult result;
    EncodedData& data = result.data;
    data.latentSize = snapshot.latentSize();
    data.samples = spread(options.testToo ? dataset.size() : trainingCount(dataset), options.most);
    data.codes.resize(data.size() * static_cast<std::size_t>(data.latentSize));

    ThreadTeam team(context.threads());
    const EvaluationRequest request{snapshot.spec().settings, dataset, data.samples, 0, team, context};
    const bool done = forEachBatch(request, [&](std::size_t index, std::span<const std::uint32_t> share) {
        const c10::InferenceMode inference;
        setComputeThreads(1);
        Batch batch = toBatch(dataset, share, withClasses ? model.classCount() : 0, model.device());
        if (!withClasses) batch.classes = toClasses(ClassMix{}, model.classCount(), share.size());
        const torch::Tensor codes = model.encode(batch.samples, batch.classes).cpu().contiguous();
        std::memcpy(data.codes.data() + index * kEvaluationBatch * static_cast<std::size_t>(data.latentSize),
                    codes.data_ptr<float>(), static_cast<std::size_t>(codes.numel()) * sizeof(float));
    });
    if (!done) return {Outcome::cancelled, {}};
    return result;
}

}  // namespace core
