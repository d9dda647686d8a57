#include "core/model/ModelSnapshot.h"

#include "core/base/Error.h"
#include "core/model/Model.h"
#include "core/sample/Modality.h"

namespace core {

ModelSnapshot::ModelSnapshot(ModelSpec spec, std::shared_ptr<const Model> model, LatentStatistics statistics,
                             std::int64_t step)
    : spec_(std::move(spec)), model_(std::move(model)), statistics_(std::move(statistics)), step_(step) {}

ModelSnapshot::~ModelSnapshot() = default;

int ModelSnapshot::latentSize() const {
    return model_->latentSize();
}

bool ModelSnapshot::canEncode() const {
    return model_->encoder() != nullptr;
}

std::int64_t ModelSnapshot::parameterCount() const {
    std::int64_t count = 0;
    for (const torch::Tensor& parameter : model_->parameters()) count += parameter.numel();
    return count;
}

void requireSpec(const ModelSnapshot& snapshot, const Sample& sample) {
    const SampleSpec& own = snapshot.spec().sample;
    if (sample.spec != own)
        throw Error("The model takes samples of %1, but this one is %2; convert it first.", describe(own),
                    describe(sample.spec));
}

}  // namespace core
