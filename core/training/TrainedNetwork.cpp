#include "core/training/TrainedNetwork.h"

namespace core {

FlatAdamOptions adamOptions(const Settings& settings) {
    FlatAdamOptions options;
    options.clipNorm = settings.real("gradient_clip");
    options.averageDecay = settings.real("ema");
    return options;
}

TrainedNetwork::TrainedNetwork(torch::nn::Module& network, const FlatAdamOptions& options)
    : parameters_(network), adam_(parameters_.values(), options) {
    for (const auto& buffer : network.named_buffers()) buffers_.push_back({buffer.key(), buffer.value()});
}

void TrainedNetwork::attach(torch::nn::Module& network) {
    gradients_.push_back(parameters_.attach(network));
    auto buffers = network.buffers();
    for (std::size_t i = 0; i < buffers_.size(); ++i)
        if (!buffers[i].is_same(buffers_[i].tensor)) buffers[i].set_data(buffers_[i].tensor);
}

void TrainedNetwork::step(ThreadTeam& team, double learningRate, double gradientScale) {
    adam_.step(team, gradients_, learningRate, gradientScale);
}

void TrainedNetwork::copyAverageTo(torch::nn::Module& target) const {
    const torch::NoGradGuard noGradients;
    parameters_.copy(adam_.state().average, target);
    auto buffers = target.buffers();
    for (std::size_t i = 0; i < buffers_.size(); ++i) buffers[i].copy_(buffers_[i].tensor);
}

void TrainedNetwork::addState(NamedTensors& state, const std::string& prefix) const {
    state.push_back({prefix + "values", parameters_.values()});
    addAdamState(state, prefix + "adam.", adam_.state());
    for (const auto& [name, tensor] : buffers_) state.push_back({prefix + kBufferPrefix + name, tensor});
}

void TrainedNetwork::restore(const StateReader& reader, const std::string& prefix) {
    reader.copyTo(prefix + "values", parameters_.values());
    adam_.restore(readAdamState(reader, prefix + "adam."));
    for (const auto& [name, tensor] : buffers_) reader.copyTo(prefix + kBufferPrefix + name, tensor);
}

}  // namespace core
