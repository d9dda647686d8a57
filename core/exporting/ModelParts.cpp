#include "core/exporting/ModelParts.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/device/TorchDevice.h"
#include "core/model/Model.h"
#include "core/nn/LayerTrace.h"
#include "core/nn/ModuleState.h"

namespace core {

namespace {

constexpr std::uint64_t kSeed = 0;
constexpr int kTracedRows = 2;
constexpr const char* kLatent = "latent";

torch::Tensor classesOf(const std::vector<torch::Tensor>& inputs) {
    return inputs.size() > 1 ? inputs[1] : torch::Tensor();
}

/// A class each for half of them, mixtures for the others.
torch::Tensor randomClasses(int classes, at::Generator& generator) {
    torch::Tensor mixes = torch::rand({ModelPart::kPoints, classes}, generator, torch::TensorOptions());
    mixes = mixes / mixes.sum(1, /*keepdim=*/true);
    for (int row = 0; row < ModelPart::kPoints / 2; ++row) {
        mixes[row].zero_();
        mixes[row][row % classes] = 1.0;
    }
    return mixes;
}

/// Numbers that are no weights of the model are known by the part that they belong to: both parts have some, and a file
/// may hold both parts.
void nameConstants(LayerList& layers, const std::string& part, const Model& model) {
    std::set<std::string> weights;
    for (const NamedTensor& weight : stateOf(model)) weights.insert(weight.name);
    for (NamedTensor& tensor : layers.tensors) {
        if (weights.contains(tensor.name)) continue;
        const std::string own = part + '.' + tensor.name;
        for (Layer& layer : layers.layers) std::replace(layer.inputs.begin(), layer.inputs.end(), tensor.name, own);
        tensor.name = own;
    }
}

ModelPart partOf(const Model& model, const std::string& name, NamedTensors inputs, const std::string& output,
                 const NetworkPart& part) {
    const torch::Device device = model.device();
    std::vector<torch::Tensor> all;
    NamedTensors few;
    for (const NamedTensor& input : inputs) {
        all.push_back(input.tensor.to(device));
        few.push_back({input.name, all.back().narrow(0, 0, kTracedRows).clone()});
    }
    const torch::Tensor wanted = part(all).to(torch::kCPU, torch::kFloat).contiguous();
    LayerList layers = tracedLayers(few, stateOf(model), output, part);
    nameConstants(layers, name, model);
    return {name, std::move(layers), std::move(inputs), wanted};
}

}  // namespace

std::vector<ModelPart> modelParts(const ModelSnapshot& snapshot) {
    const torch::NoGradGuard noGradients;
    const Model& model = *snapshot.model();
    at::Generator generator = randomGenerator(torch::kCPU, kSeed);
    const std::string sample = snapshot.spec().sample.modality;
    NamedTensors inputs{
        {kLatent, torch::randn({ModelPart::kPoints, model.latentSize()}, generator, torch::TensorOptions())}};
    if (model.classCount() > 0) inputs.push_back({"classes", randomClasses(model.classCount(), generator)});
    std::vector<ModelPart> parts{partOf(model, "decoder", inputs, sample, [&](const std::vector<torch::Tensor>& given) {
        return model.decode(given[0], classesOf(given));
    })};
    const AutoencodingModel* encoder = model.encoder();
    if (encoder == nullptr) return parts;
    inputs.front() = {sample, parts.front().output};
    parts.push_back(partOf(model, "encoder", inputs, kLatent, [&](const std::vector<torch::Tensor>& given) {
        return encoder->encode(given[0], classesOf(given));
    }));
    return parts;
}

}  // namespace core
