#include "core/model/prior/VelocityField.h"

#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace core {

namespace {

constexpr std::int64_t kNarrow = 128;
constexpr std::int64_t kWide = 256;
/// Dimensions up to which the narrow one does.
constexpr std::int64_t kFewDimensions = 48;
/// Sines and cosines of a place, as many of each.
constexpr std::int64_t kWaves = 8;
/// A residual block starts near the identity.
constexpr double kBlockGain = 0.5;

std::int64_t fieldWidth(std::int64_t size) {
    return size <= kFewDimensions ? kNarrow : kWide;
}

}  // namespace

VelocityField::VelocityField(std::int64_t size, std::int64_t classes) {
    const std::int64_t width = fieldWidth(size);
    NamedTensors weights{{"input", torch::zeros({width, size})},
                         {"place", torch::zeros({width, 2 * kWaves})},
                         {"bias", torch::zeros({width})}};
    for (std::size_t block = 1; block <= kBlocks; ++block) {
        const std::string name = "block" + std::to_string(block) + '_';
        weights.push_back({name + "up", torch::zeros({width, width})});
        weights.push_back({name + "up_bias", torch::zeros({width})});
        weights.push_back({name + "down", torch::zeros({width, width})});
    }
    weights.push_back({"output", torch::zeros({size, width})});
    weights.push_back({"output_bias", torch::zeros({size})});
    if (classes > 0) weights.push_back({"classes", torch::zeros({classes, width})});
    take(weights);
}

VelocityField VelocityField::with(const std::vector<torch::Tensor>& weights) const {
    NamedTensors named = weights_;
    for (std::size_t index = 0; index < named.size(); ++index) named[index].tensor = weights.at(index);
    VelocityField field;
    field.take(named);
    return field;
}

void VelocityField::take(const NamedTensors& weights) {
    weights_ = weights;
    auto next = weights.begin();
    const auto taken = [&next] { return (next++)->tensor; };
    input_ = taken();
    place_ = taken();
    bias_ = taken();
    for (Block& block : blocks_) {
        block.up = taken();
        block.upBias = taken();
        block.down = taken();
    }
    output_ = taken();
    outputBias_ = taken();
    if (next != weights.end()) classes_ = taken();
}

torch::Tensor VelocityField::ofPlaces(const torch::Tensor& places) const {
    const torch::Tensor waves = torch::arange(1, kWaves + 1, places.options()) * std::numbers::pi;
    const torch::Tensor angles = places.unsqueeze(1) * waves;
    return torch::addmm(bias_, torch::cat({torch::cos(angles), torch::sin(angles)}, 1), place_.t());
}

torch::Tensor VelocityField::ofClasses(const torch::Tensor& classes) const {
    return classes_.defined() ? torch::matmul(classes, classes_) : torch::Tensor();
}

// Every operation here is one that exports know (core/nn/LayerList.h).
torch::Tensor VelocityField::velocity(const torch::Tensor& points, const torch::Tensor& place,
                                      const torch::Tensor& classes) const {
    torch::Tensor features = torch::addmm(place, points, input_.t());
    if (classes.defined()) features = features + classes;
    for (const Block& block : blocks_)
        features = features + torch::silu(torch::addmm(block.upBias, features, block.up.t())).mm(block.down.t());
    return torch::addmm(outputBias_, features, output_.t());
}

bool VelocityField::isZero() const {
    return !output_.any().item<bool>() && !outputBias_.any().item<bool>();
}

std::vector<torch::Tensor> VelocityField::initialWeights(at::Generator& generator) const {
    std::vector<torch::Tensor> weights;
    for (const auto& [name, tensor] : weights_) {
        const bool isZero = tensor.dim() < 2 || name == "output";
        const double gain = name.ends_with("down") ? kBlockGain : 1.0;
        // The classes are chosen from, not added up.
        const double inputs = name == "classes" ? 1.0 : static_cast<double>(tensor.size(-1));
        weights.push_back(isZero ? torch::zeros(tensor.sizes())
                                 : torch::randn(tensor.sizes(), generator) * (gain / std::sqrt(inputs)));
    }
    return weights;
}

}  // namespace core
