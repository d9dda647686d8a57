#include "core/nn/TraceReader.h"

#include <torch/csrc/jit/ir/constants.h>
#include <torch/csrc/jit/ir/ir.h>

#include <string_view>

#include "core/base/Error.h"

namespace core {

namespace {

std::vector<std::int64_t> ofOneSample(std::vector<std::int64_t> sizes) {
    if (!sizes.empty()) sizes.erase(sizes.begin());
    return sizes;
}

bool isList(const torch::jit::Value* value) {
    return value->node()->kind() == c10::prim::ListConstruct;
}

}  // namespace

TraceReader::TraceReader(const torch::jit::Graph& graph, const NamedTensors& inputs, const NamedTensors& weights)
    : graph_(graph) {
    const auto values = graph.inputs();
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        names_[values[i]] = inputs[i].name;
        list_.inputs.push_back({inputs[i].name, ofOneSample(inputs[i].tensor.sizes().vec())});
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Value* value = values[inputs.size() + i];
        names_[value] = weights[i].name;
        constants_[value] = weights[i].tensor;
    }
}

LayerList TraceReader::list(const std::string& output) {
    const Value* result = graph_.outputs()[0];
    markNeeded(result);
    for (const Node* node : graph_.nodes()) {
        bool needed = false;
        for (const Value* value : node->outputs()) needed = needed || isNeeded(value);
        if (needed) readTraced(*this, *node);
    }
    // What comes out has the name that was asked for.
    const std::string last = nameOf(result);
    for (Layer& layer : list_.layers) {
        if (layer.output == last) layer.output = output;
        for (std::string& input : layer.inputs)
            if (input == last) input = output;
    }
    list_.output = {output, ofOneSample(sizesOf(result))};
    return std::move(list_);
}

void TraceReader::markNeeded(const Value* value) {
    std::vector<const Value*> open{value};
    while (!open.empty()) {
        const Value* next = open.back();
        open.pop_back();
        if (!needed_.insert(next).second) continue;
        for (const Value* input : next->node()->inputs()) open.push_back(input);
    }
}

const TraceReader::Value* TraceReader::input(const Node& node, std::size_t index) const {
    if (index >= node.inputs().size()) refuse(node);
    return node.inputs()[index];
}

std::string TraceReader::nameOf(const Value* value) {
    const torch::Tensor tensor = constant(value);
    auto found = names_.find(value);
    if (found == names_.end()) {
        if (!tensor.defined()) refuse(*value->node());
        found = names_.emplace(value, newName("constant")).first;
    }
    if (tensor.defined() && kept_.insert(found->second).second)
        list_.tensors.push_back({found->second, tensor.detach().to(torch::kCPU, torch::kFloat).contiguous()});
    return found->second;
}

std::vector<std::int64_t> TraceReader::sizesOf(const Value* value) const {
    const auto type = value->type()->cast<c10::TensorType>();
    const auto sizes = type ? type->sizes().concrete_sizes() : c10::nullopt;
    if (!sizes) refuse(*value->node());
    return *sizes;
}

bool TraceReader::isNone(const Value* value) const {
    const auto known = torch::jit::toIValue(value);
    return known && known->isNone();
}

std::optional<double> TraceReader::number(const Value* value) const {
    if (const torch::Tensor tensor = constant(value); tensor.defined())
        return tensor.numel() == 1 && tensor.dim() == 0 ? std::optional(tensor.item<double>()) : std::nullopt;
    // "1 - x" is written as a tensor of ones from which x is subtracted.
    if (value->node()->kind().toQualString() == std::string_view("aten::fill_"))
        return number(value->node()->inputs()[1]);
    const auto known = torch::jit::toIValue(value);
    if (known && known->isBool()) return known->toBool() ? 1.0 : 0.0;
    if (!known || !known->isScalar()) return std::nullopt;
    return known->toScalar().toDouble();
}

std::vector<std::int64_t> TraceReader::integers(const Value* value) const {
    const auto known = torch::jit::toIValue(value);
    if (known && known->isIntList()) return known->toIntVector();
    std::vector<std::int64_t> numbers;
    if (!isList(value)) refuse(*value->node());
    for (const Value* part : value->node()->inputs()) {
        const std::optional<double> each = number(part);
        if (!each) refuse(*value->node());
        numbers.push_back(static_cast<std::int64_t>(*each));
    }
    return numbers;
}

std::vector<const TraceReader::Value*> TraceReader::parts(const Value* value) const {
    if (!isList(value)) refuse(*value->node());
    const auto inputs = value->node()->inputs();
    return {inputs.begin(), inputs.end()};
}

torch::Tensor TraceReader::constant(const Value* value) const {
    if (const auto found = constants_.find(value); found != constants_.end()) return found->second;
    const auto known = torch::jit::toIValue(value);
    return known && known->isTensor() ? known->toTensor() : torch::Tensor();
}

const TraceReader::Value* TraceReader::transposed(const Value* value) const {
    if (value->node()->kind() != c10::aten::t) return nullptr;
    const Value* source = value->node()->inputs()[0];
    return constant(source).defined() ? source : nullptr;
}

void TraceReader::add(Layer layer, const Value* value) {
    layer.output = newName(layer.kind);
    layer.shape = ofOneSample(sizesOf(value));
    names_[value] = layer.output;
    list_.layers.push_back(std::move(layer));
}

std::string TraceReader::addBefore(Layer layer, const Value* like) {
    layer.output = newName(layer.kind);
    layer.shape = ofOneSample(sizesOf(like));
    list_.layers.push_back(std::move(layer));
    return list_.layers.back().output;
}

void TraceReader::alias(const Value* value, const Value* same) {
    if (const torch::Tensor tensor = constant(same); tensor.defined()) constants_[value] = tensor;
    names_[value] = nameOf(same);
}

std::string TraceReader::newName(const std::string& kind) {
    return kind + "_" + std::to_string(++counts_[kind]);
}

void TraceReader::refuse(const Node& node) {
    throw Error("This export does not know the layer %1; export the model as a model folder instead.",
                std::string(node.kind().toUnqualString()));
}

}  // namespace core
