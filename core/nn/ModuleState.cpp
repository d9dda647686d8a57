#include "core/nn/ModuleState.h"

namespace core {

NamedTensors stateOf(const torch::nn::Module& network) {
    NamedTensors state;
    for (const auto& parameter : network.named_parameters()) state.push_back({parameter.key(), parameter.value()});
    for (const auto& buffer : network.named_buffers()) state.push_back({buffer.key(), buffer.value()});
    return state;
}

void copyState(const torch::nn::Module& from, torch::nn::Module& to) {
    const torch::NoGradGuard noGradients;
    const NamedTensors source = stateOf(from);
    NamedTensors target = stateOf(to);
    for (std::size_t i = 0; i < target.size(); ++i) target[i].tensor.copy_(source[i].tensor);
}

void freeze(torch::nn::Module& network) {
    network.eval();
    for (torch::Tensor& parameter : network.parameters()) parameter.requires_grad_(false);
}

}  // namespace core
