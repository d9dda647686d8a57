#include "core/nn/LayerList.h"

namespace core {

const torch::Tensor* LayerList::tensor(const std::string& name) const {
    for (const NamedTensor& each : tensors)
        if (each.name == name) return &each.tensor;
    return nullptr;
}

}  // namespace core
