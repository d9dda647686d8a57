#include "core/metric/features/FeatureNetwork.h"

#include <array>
#include <cmath>
#include <unordered_map>

#include "core/base/Error.h"
#include "core/files/Safetensors.h"
#include "core/files/SafetensorsSyntax.h"
#include "core/nn/ModuleState.h"

namespace core {

namespace {

constexpr std::int64_t kStemChannels = 16;
constexpr std::array<std::int64_t, 4> kStageChannels{32, 64, 128, 256};
/// Small images are as large as a point at the end: there a residual layer would add much weight and little sight.
constexpr std::size_t kResidualStages = 3;
constexpr double kNormalizationFloor = 1e-5;
constexpr double kNormalizationMomentum = 0.05;
constexpr double kRectifierGain = 1.41421356;

[[noreturn]] void refuseFeatures(const std::string& name, const Message& what) {
    throw Error("%1 does not hold the features that this program computes: %2; install the program again.", name, what);
}

}  // namespace

FeatureLayer::FeatureLayer(std::int64_t inputs, std::int64_t outputs, std::int64_t stride, bool normalized,
                           const WeightInitializer& weights)
    : stride_(stride) {
    const double deviation = kRectifierGain / std::sqrt(static_cast<double>(9 * inputs));
    weight_ = register_parameter(
        "weight", weights.normal({outputs, inputs, 3, 3}, deviation).contiguous(torch::MemoryFormat::ChannelsLast));
    bias_ = register_parameter("bias", torch::zeros({outputs}));
    if (!normalized) return;
    gain_ = register_parameter("gain", torch::ones({outputs}));
    mean_ = register_buffer("mean", torch::zeros({outputs}));
    variance_ = register_buffer("variance", torch::ones({outputs}));
}

torch::Tensor FeatureLayer::forward(const torch::Tensor& input, bool ofBatch) const {
    if (!gain_.defined()) return torch::conv2d(input, weight_, bias_, stride_, 1);
    return torch::batch_norm(torch::conv2d(input, weight_, {}, stride_, 1), gain_, bias_, mean_, variance_, ofBatch,
                             kNormalizationMomentum, kNormalizationFloor, false);
}

void FeatureLayer::fold(const FeatureLayer& normalized) {
    const torch::NoGradGuard noGradients;
    const torch::Tensor scale = normalized.gain_ * torch::rsqrt(normalized.variance_ + kNormalizationFloor);
    weight_.copy_(normalized.weight_ * scale.view({-1, 1, 1, 1}));
    bias_.copy_(normalized.bias_ - normalized.mean_ * scale);
}

FeatureNetwork::FeatureNetwork() : FeatureNetwork(false, WeightInitializer::unset()) {}

FeatureNetwork::FeatureNetwork(const WeightInitializer& weights) : FeatureNetwork(true, weights) {}

FeatureNetwork::FeatureNetwork(bool normalized, const WeightInitializer& weights) {
    std::int64_t channels = kStemChannels;
    layers_.push_back(register_module("stem", std::make_shared<FeatureLayer>(3, channels, 1, normalized, weights)));
    std::int64_t means = 0;
    for (std::size_t stage = 0; stage < kStageChannels.size(); ++stage) {
        const std::string name = "stage" + std::to_string(stage);
        const std::int64_t wider = kStageChannels[stage];
        layers_.push_back(
            register_module(name + "_down", std::make_shared<FeatureLayer>(channels, wider, 2, normalized, weights)));
        if (stage < kResidualStages)
            layers_.push_back(register_module(name + "_residual",
                                              std::make_shared<FeatureLayer>(wider, wider, 1, normalized, weights)));
        channels = wider;
        means += wider;
    }
    weight_ =
        register_parameter("weight", weights.normal({kFeatures, means}, 1.0 / std::sqrt(static_cast<double>(means))));
    bias_ = register_parameter("bias", torch::zeros({kFeatures}));
}

torch::Tensor FeatureNetwork::forward(const torch::Tensor& images, bool ofBatch) const {
    auto layer = layers_.begin();
    torch::Tensor seen = torch::relu((*layer++)->forward(images, ofBatch));
    std::vector<torch::Tensor> means;
    for (std::size_t stage = 0; stage < kStageChannels.size(); ++stage) {
        seen = torch::relu((*layer++)->forward(seen, ofBatch));
        if (stage < kResidualStages) seen = torch::relu(seen + (*layer++)->forward(seen, ofBatch));
        means.push_back(seen.mean({2, 3}));
    }
    return torch::linear(torch::cat(means, 1), weight_, bias_);
}

void FeatureNetwork::fold(const FeatureNetwork& trained) {
    const torch::NoGradGuard noGradients;
    for (std::size_t i = 0; i < layers_.size(); ++i) layers_[i]->fold(*trained.layers_[i]);
    weight_.copy_(trained.weight_);
    bias_.copy_(trained.bias_);
    freeze(*this);
}

void FeatureNetwork::standardize(const torch::Tensor& mean, const torch::Tensor& deviation) {
    const torch::NoGradGuard noGradients;
    weight_.div_(deviation.view({-1, 1}));
    bias_.sub_(mean).div_(deviation);
}

void FeatureNetwork::load(std::span<const std::uint8_t> bytes, const std::string& name) {
    const SafetensorsHeader header = readSafetensorsHeader(bytes, name);
    std::unordered_map<std::string, torch::Tensor> targets;
    for (const auto& [key, tensor] : stateOf(*this)) targets.emplace(key, tensor);
    const torch::NoGradGuard noGradients;
    for (const SafetensorsEntry& entry : header.entries) {
        const auto target = targets.find(entry.name);
        if (target == targets.end() || target->second.sizes() != torch::IntArrayRef(entry.shape) ||
            (entry.dtype != "F16" && entry.dtype != "F32"))
            refuseFeatures(name, Message("the tensor %1 is not part of them", quotedName(entry.name)));
        const torch::Tensor values = readTensor(header, entry, bytes).to(torch::kFloat);
        if (!torch::isfinite(values).all().item<bool>())
            refuseFeatures(name, Message("the tensor %1 is damaged", quotedName(entry.name)));
        target->second.copy_(values);
        targets.erase(target);
    }
    if (!targets.empty()) refuseFeatures(name, Message("the tensor %1 is missing", quotedName(targets.begin()->first)));
    freeze(*this);
}

}  // namespace core
