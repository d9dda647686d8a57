#include "core/training/TrainedNetwork.h"

namespace core {

FlatAdamOptions adamOptions(const Settings& settings) {
    FlatAdamOptions options;
    options.clipNorm = settings.real("gradient_clip");
    options.averageDecay = settings.real("ema");
    return options;
}

TrainedNetwork::TrainedNetwork(torch::nn::Module& network, const FlatAdamOptions& options)
    : parameters_(network), adam_(parameters_.values(), options) {}

void TrainedNetwork::attach(torch::nn::Module& network) {
    gradients_.push_back(parameters_.attach(network));
}

void TrainedNetwork::step(ThreadTeam& team, double learningRate, double gradientScale) {
    adam_.step(team, gradients_, learningRate, gradientScale);
}

void TrainedNetwork::addState(NamedTensors& state, const std::string& prefix) const {
    state.push_back({prefix + "values", parameters_.values()});
    addAdamState(state, prefix + "adam.", adam_.state());
}

void TrainedNetwork::restore(const StateReader& reader, const std::string& prefix) {
    reader.copyTo(prefix + "values", parameters_.values());
    adam_.restore(readAdamState(reader, prefix + "adam."));
}

}  // namespace core
