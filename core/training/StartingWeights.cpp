#include "core/training/StartingWeights.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

using Pair = std::pair<torch::Tensor, torch::Tensor>;  // what there is, undefined where nothing is; what is wanted

/// "encoder.stem" for "encoder.stem.weight"; empty for a parameter of no layer.
std::string layerOf(const std::string& parameter) {
    const std::size_t dot = parameter.rfind('.');
    return dot == std::string::npos ? std::string() : parameter.substr(0, dot);
}

/// `given` for other channels along `dimension`, where they come one after the other, each with as many values (as
/// pixel_shuffle has them). Undefined where anything else differs.
torch::Tensor convertedAlong(std::int64_t dimension, const torch::Tensor& given, torch::IntArrayRef sizes, int from,
                             int to) {
    if (given.dim() != static_cast<std::int64_t>(sizes.size()) || given.dim() <= dimension) return {};
    for (std::int64_t other = 0; other < given.dim(); ++other)
        if (other != dimension && given.size(other) != sizes[static_cast<std::size_t>(other)]) return {};
    const std::int64_t each = given.size(dimension) / from;
    if (each * from != given.size(dimension) || each * to != sizes[static_cast<std::size_t>(dimension)]) return {};
    torch::Tensor channel = given.unflatten(dimension, {from, each}).mean(dimension);
    // Inputs are added up, outputs are not.
    if (dimension == 1) channel = channel * (static_cast<double>(from) / to);
    return torch::cat(std::vector<torch::Tensor>(static_cast<std::size_t>(to), channel), dimension);
}

/// Of a convolution; nothing where it differs in more than the channels of the images that it reads or draws.
std::vector<torch::Tensor> convertedLayer(const std::vector<Pair>& layer, int from, int to) {
    if (from == to || from < 1 || to < 1) return {};
    bool isConvolution = false;
    std::vector<torch::Tensor> converted;
    for (const auto& [given, wanted] : layer) {
        if (!given.defined()) return {};
        isConvolution = isConvolution || given.dim() == 4;
        torch::Tensor fitted = given.sizes() == wanted.sizes() ? given : torch::Tensor();
        for (const std::int64_t dimension : {0, 1})
            if (!fitted.defined()) fitted = convertedAlong(dimension, given, wanted.sizes(), from, to);
        if (!fitted.defined()) return {};
        converted.push_back(std::move(fitted));
    }
    return isConvolution ? converted : std::vector<torch::Tensor>();
}

bool everythingFits(const std::vector<Pair>& layer) {
    for (const auto& [given, wanted] : layer)
        if (!given.defined() || given.sizes() != wanted.sizes()) return false;
    return true;
}

}  // namespace

TakenLayers takeWeights(const torch::nn::Module& from, int fromChannels, torch::nn::Module& to, int toChannels) {
    const torch::NoGradGuard noGradients;
    const auto given = from.named_parameters();
    std::map<std::string, std::vector<Pair>> layers;
    for (const auto& wanted : to.named_parameters()) {
        const torch::Tensor* found = given.find(wanted.key());
        layers[layerOf(wanted.key())].emplace_back(found != nullptr ? *found : torch::Tensor(), wanted.value());
    }
    TakenLayers count;
    for (auto& [name, layer] : layers) {
        std::vector<torch::Tensor> values;
        const bool same = everythingFits(layer);
        if (same) {
            for (const auto& [there, wanted] : layer) values.push_back(there);
        } else {
            values = convertedLayer(layer, fromChannels, toChannels);
        }
        for (std::size_t i = 0; i < values.size(); ++i) layer[i].second.copy_(values[i]);
        if (name.empty()) continue;  // numbers beside the layers
        ++count.all;
        if (values.empty()) continue;
        ++count.taken;
        count.converted += same ? 0 : 1;
    }
    return count;
}

int channelsOf(const SampleSpec& spec) {
    return isImage(spec) ? imageShape(spec).channels : 0;
}

TakenLayers takeModel(const StartingModel& start, const ModelSpec& spec, Model& fresh) {
    return takeWeights(*start.snapshot->model(), channelsOf(start.snapshot->spec().sample), fresh,
                       channelsOf(spec.sample));
}

}  // namespace core
