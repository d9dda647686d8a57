#include "core/exporting/card/LayersJson.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

Json toJson(const LayerPort& port) {
    return {{"name", port.name}, {"shape", port.shape}};
}

Json toJson(const Layer& layer) {
    Json attributes = Json::object();
    for (const auto& [name, values] : layer.integers) attributes[name] = values;
    for (const auto& [name, value] : layer.numbers) attributes[name] = value;
    return {{"kind", layer.kind},
            {"inputs", layer.inputs},
            {"output", layer.output},
            {"shape", layer.shape},
            {"attributes", std::move(attributes)}};
}

}  // namespace

Json toJson(const LayerList& list) {
    Json inputs = Json::array();
    for (const LayerPort& port : list.inputs) inputs.push_back(toJson(port));
    Json layers = Json::array();
    for (const Layer& layer : list.layers) layers.push_back(toJson(layer));
    return {{"inputs", std::move(inputs)}, {"output", toJson(list.output)}, {"layers", std::move(layers)}};
}

}  // namespace core
