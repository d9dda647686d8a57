#include "core/model/NewModel.h"

#include "core/model/Model.h"
#include "core/model/ModelFamily.h"
#include "core/nn/WeightInitializer.h"

namespace core {

std::shared_ptr<Model> untrainedModel(const ModelSpec& spec, std::uint64_t seed) {
    return modelFamily(spec.family).create(spec, WeightInitializer(seed));
}

std::shared_ptr<Model> unsetModel(const ModelSpec& spec) {
    return modelFamily(spec.family).create(spec, WeightInitializer::unset());
}

}  // namespace core
