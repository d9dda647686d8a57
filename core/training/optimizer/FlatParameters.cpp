#include "core/training/optimizer/FlatParameters.h"

#include <stdexcept>

namespace core {

FlatParameters::FlatParameters(torch::nn::Module& network) {
    const torch::NoGradGuard noGradients;
    const std::vector<torch::Tensor> parameters = network.parameters();
    std::int64_t count = 0;
    for (const torch::Tensor& parameter : parameters) {
        places_.push_back({parameter.sizes().vec(), parameter.strides().vec(), count});
        count += parameter.numel();
    }
    const auto options = parameters.empty() ? torch::TensorOptions() : parameters.front().options();
    values_ = torch::empty({count}, options.requires_grad(false));
    for (std::size_t i = 0; i < parameters.size(); ++i) view(values_, places_[i]).copy_(parameters[i]);
}

torch::Tensor FlatParameters::attach(torch::nn::Module& network) const {
    const torch::NoGradGuard noGradients;
    torch::Tensor gradient = torch::zeros_like(values_);
    std::vector<torch::Tensor> parameters = parametersOf(network);
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        parameters[i].set_data(view(values_, places_[i]));
        parameters[i].mutable_grad() = view(gradient, places_[i]);
    }
    return gradient;
}

void FlatParameters::copy(const torch::Tensor& flat, torch::nn::Module& network) const {
    const torch::NoGradGuard noGradients;
    std::vector<torch::Tensor> parameters = parametersOf(network);
    if (parameters.empty()) return;
    const torch::Tensor there = flat.to(parameters.front().device());  // at once, not one by one
    for (std::size_t i = 0; i < parameters.size(); ++i) parameters[i].copy_(view(there, places_[i]));
}

torch::Tensor FlatParameters::view(const torch::Tensor& flat, const Place& place) const {
    // The strides of the first network, so that channels_last weights stay channels_last.
    return flat.as_strided(place.sizes, place.strides, place.offset);
}

std::vector<torch::Tensor> FlatParameters::parametersOf(torch::nn::Module& network) const {
    std::vector<torch::Tensor> parameters = network.parameters();
    bool fits = parameters.size() == places_.size();
    for (std::size_t i = 0; fits && i < places_.size(); ++i)
        fits = parameters[i].sizes() == torch::IntArrayRef(places_[i].sizes);
    if (!fits) throw std::invalid_argument("The network has other parameters than the one in training.");
    return parameters;
}

}  // namespace core
