#include "core/exporting/onnx/OnnxLayers.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/Error.h"

namespace core {

namespace {

using Integers = std::vector<std::int64_t>;

/// One layer on its way into the graph.
struct Emission {
    OnnxGraph& graph;
    const LayerList& list;
    const Layer& layer;

    const std::string& input(std::size_t index = 0) const { return layer.inputs.at(index); }

    /// Of one sample of the first input.
    Integers inputShape() const {
        for (const LayerPort& port : list.inputs)
            if (port.name == input()) return port.shape;
        for (const Layer& other : list.layers)
            if (other.output == input()) return other.shape;
        return {};
    }

    /// The first of such a pair, as ONNX has them: both.
    Integers pair(const std::string& name) const { return layer.integers.at(name); }

    void whole(const std::string& operation, const OnnxAttributes& attributes = {}) const {
        graph.node(operation, layer.inputs, layer.output, attributes);
    }

    /// `value` as [N, shape...].
    std::string reshaped(const std::string& value, const Integers& shape) const {
        return graph.node("Reshape", {value, batched(shape)});
    }
    std::string batched(const Integers& shape) const {
        Integers sides{-1};
        sides.insert(sides.end(), shape.begin(), shape.end());
        return graph.integers(sides);
    }
    std::vector<std::string> sliceInputs(const std::string& value, std::int64_t axis, std::int64_t start,
                                         std::int64_t end) const {
        return {value, graph.integers(Integers{start}), graph.integers(Integers{end}), graph.integers(Integers{axis})};
    }
};

void addFloats(OnnxGraph& graph, const std::string& name, const torch::Tensor& tensor) {
    const torch::Tensor dense = tensor.to(torch::kFloat).contiguous();
    const Integers shape = dense.sizes().vec();
    graph.floats(name, shape, {dense.data_ptr<float>(), static_cast<std::size_t>(dense.numel())});
}

bool isTransposedWeight(const Layer& layer, std::size_t input) {
    return layer.kind == "linear" && input == 1 && layer.integer("transposed") != 0;
}

using Emit = void (*)(const Emission&);

/// Always with a weight [outputs, inputs]: OpenCV 4.6 takes the other way for another size.
void emitLinear(const Emission& on) {
    std::vector<std::string> inputs = on.layer.inputs;
    if (isTransposedWeight(on.layer, 1)) {
        inputs[1] += ".transposed." + on.layer.output;
        addFloats(on.graph, inputs[1], on.list.tensor(on.input(1))->t());
    }
    on.graph.node("Gemm", inputs, on.layer.output, {{"transB", std::int64_t{1}}});
}

OnnxAttributes convAttributes(const Emission& on) {
    const Integers padding = on.pair("padding");
    return {{"strides", on.pair("stride")},
            {"pads", Integers{padding[0], padding[1], padding[0], padding[1]}},
            {"dilations", on.pair("dilation")},
            {"group", on.layer.integer("groups")}};
}

OnnxAttributes withKernel(OnnxAttributes attributes, const Emission& on) {
    const torch::Tensor& weight = *on.list.tensor(on.input(1));
    attributes.emplace_back("kernel_shape", Integers{weight.size(2), weight.size(3)});
    return attributes;
}

void emitConv(const Emission& on) {
    on.whole("Conv", withKernel(convAttributes(on), on));
}

void emitTransposedConv(const Emission& on) {
    OnnxAttributes attributes = withKernel(convAttributes(on), on);
    attributes.emplace_back("output_padding", on.pair("output_padding"));
    on.whole("ConvTranspose", attributes);
}

void emitBatchNorm(const Emission& on) {
    on.whole("BatchNormalization", {{"epsilon", static_cast<float>(on.layer.number("epsilon"))}});
}

/// The groups as channels of one normalization each, and the channels' own scale and shift afterwards.
void emitGroupNorm(const Emission& on) {
    const std::int64_t groups = on.layer.integer("groups");
    const Integers& shape = on.layer.shape;
    const std::string suffix = "." + on.layer.output;
    const std::vector<float> ones(static_cast<std::size_t>(groups), 1.0F);
    const std::vector<float> zeros(static_cast<std::size_t>(groups), 0.0F);
    on.graph.floats("ones" + suffix, Integers{groups}, ones);
    on.graph.floats("zeros" + suffix, Integers{groups}, zeros);
    const std::string parts = on.reshaped(on.input(), {groups, shape.at(0) / groups * shape.at(1), shape.at(2)});
    const std::string normalized = on.graph.node("InstanceNormalization", {parts, "ones" + suffix, "zeros" + suffix},
                                                 {{"epsilon", static_cast<float>(on.layer.number("epsilon"))}});
    if (on.layer.inputs.size() < 3) return on.graph.node("Reshape", {normalized, on.batched(shape)}, on.layer.output);
    // Scale and shift of each channel: a normalization by mean 0 and variance 1.
    const std::vector<float> none(static_cast<std::size_t>(shape[0]), 0.0F);
    const std::vector<float> unit(static_cast<std::size_t>(shape[0]), 1.0F);
    on.graph.floats("mean" + suffix, Integers{shape[0]}, none);
    on.graph.floats("variance" + suffix, Integers{shape[0]}, unit);
    on.graph.node("BatchNormalization",
                  {on.reshaped(normalized, shape), on.input(1), on.input(2), "mean" + suffix, "variance" + suffix},
                  on.layer.output, {{"epsilon", 0.0F}});
}

void emitSilu(const Emission& on) {
    on.graph.node("Mul", {on.input(), on.graph.node("Sigmoid", {on.input()})}, on.layer.output);
}

void emitRelu(const Emission& on) {
    on.whole("Relu");
}
void emitSigmoid(const Emission& on) {
    on.whole("Sigmoid");
}
void emitTanh(const Emission& on) {
    on.whole("Tanh");
}
void emitExp(const Emission& on) {
    on.whole("Exp");
}
void emitAdd(const Emission& on) {
    on.whole("Add");
}
void emitSubtract(const Emission& on) {
    on.whole("Sub");
}
void emitMultiply(const Emission& on) {
    on.whole("Mul");
}
void emitDivide(const Emission& on) {
    on.whole("Div");
}

void emitLeakyRelu(const Emission& on) {
    on.whole("LeakyRelu", {{"alpha", static_cast<float>(on.layer.number("slope"))}});
}

/// Not Clip: OpenCV 4.6 knows it only as older operator sets had it.
void emitClamp(const Emission& on) {
    constexpr float kNone = std::numeric_limits<float>::max();
    const auto minimum = static_cast<float>(on.layer.number("minimum"));
    const auto maximum = static_cast<float>(on.layer.number("maximum"));
    std::string value = on.input();
    if (minimum > -kNone) {
        const bool zero = minimum == 0;
        value = on.graph.node("Relu", {zero ? value : on.graph.node("Add", {value, on.graph.number(-minimum)})});
        if (!zero) value = on.graph.node("Add", {value, on.graph.number(minimum)});
    }
    if (maximum < kNone) {
        const std::string below = on.graph.node(
            "Relu",
            {on.graph.node("Add", {on.graph.node("Mul", {value, on.graph.number(-1)}), on.graph.number(maximum)})});
        value = on.graph.node("Add", {on.graph.node("Mul", {below, on.graph.number(-1)}), on.graph.number(maximum)});
    }
    on.graph.node("Mul", {value, on.graph.number(1)}, on.layer.output);
}

void emitScale(const Emission& on) {
    const auto factor = static_cast<float>(on.layer.number("factor"));
    const auto shift = static_cast<float>(on.layer.number("shift"));
    if (shift == 0) return on.graph.node("Mul", {on.input(), on.graph.number(factor)}, on.layer.output);
    const std::string scaled = factor == 1 ? on.input() : on.graph.node("Mul", {on.input(), on.graph.number(factor)});
    on.graph.node("Add", {scaled, on.graph.number(shift)}, on.layer.output);
}

void emitReshape(const Emission& on) {
    on.graph.node("Reshape", {on.input(), on.batched(on.layer.shape)}, on.layer.output);
}

void emitPermute(const Emission& on) {
    on.whole("Transpose", {{"perm", on.layer.integers.at("order")}});
}

// Not DepthToSpace and SpaceToDepth: older versions of OpenCV do not know them.

void emitPixelShuffle(const Emission& on) {
    const std::int64_t factor = on.layer.integer("factor");
    const Integers& to = on.layer.shape;
    const std::string apart = on.reshaped(on.input(), {to[0], factor, factor, to[1] / factor, to[2] / factor});
    const std::string sorted = on.graph.node("Transpose", {apart}, {{"perm", Integers{0, 1, 4, 2, 5, 3}}});
    on.graph.node("Reshape", {sorted, on.batched(to)}, on.layer.output);
}

void emitPixelUnshuffle(const Emission& on) {
    const std::int64_t factor = on.layer.integer("factor");
    const Integers& to = on.layer.shape;
    const std::string apart = on.reshaped(on.input(), {to[0] / factor / factor, to[1], factor, to[2], factor});
    const std::string sorted = on.graph.node("Transpose", {apart}, {{"perm", Integers{0, 1, 3, 5, 2, 4}}});
    on.graph.node("Reshape", {sorted, on.batched(to)}, on.layer.output);
}

void emitNarrow(const Emission& on) {
    const std::int64_t start = on.layer.integer("start");
    on.graph.node("Slice",
                  on.sliceInputs(on.input(), on.layer.integer("axis"), start, start + on.layer.integer("length")),
                  on.layer.output);
}

/// The first and the last row of an axis, as often as they are wanted. Older versions of OpenCV know no such padding.
std::string paddedBy(const Emission& on, const std::string& value, std::int64_t axis, std::int64_t side,
                     std::int64_t before, std::int64_t after) {
    if (before == 0 && after == 0) return value;
    std::vector<std::string> parts;
    if (before > 0)
        parts.insert(parts.end(), static_cast<std::size_t>(before),
                     on.graph.node("Slice", on.sliceInputs(value, axis, 0, 1)));
    parts.push_back(value);
    if (after > 0)
        parts.insert(parts.end(), static_cast<std::size_t>(after),
                     on.graph.node("Slice", on.sliceInputs(value, axis, side - 1, side)));
    return on.graph.node("Concat", parts, {{"axis", axis}});
}

void emitEdgePadding(const Emission& on) {
    const Integers shape = on.inputShape();
    const std::string rows =
        paddedBy(on, on.input(), 2, shape.at(1), on.layer.integer("top"), on.layer.integer("bottom"));
    const std::string all = paddedBy(on, rows, 3, shape.at(2), on.layer.integer("left"), on.layer.integer("right"));
    on.graph.node("Reshape", {all, on.batched(on.layer.shape)}, on.layer.output);
}

void emitConcatenation(const Emission& on) {
    on.whole("Concat", {{"axis", on.layer.integer("axis")}});
}

void emitUpsampling(const Emission& on) {
    const Integers factor = on.pair("factor");
    const std::string scales = "scales." + on.layer.output;
    const std::vector<float> values{1, 1, static_cast<float>(factor.at(0)), static_cast<float>(factor.at(1))};
    on.graph.floats(scales, Integers{4}, values);
    on.graph.node("Resize", {on.input(), "", scales}, on.layer.output,
                  {{"mode", std::string("nearest")},
                   {"coordinate_transformation_mode", std::string("asymmetric")},
                   {"nearest_mode", std::string("floor")}});
}

const std::map<std::string_view, Emit>& emits() {
    static const std::map<std::string_view, Emit> all = {
        {"linear", emitLinear},
        {"conv", emitConv},
        {"conv_transposed", emitTransposedConv},
        {"batch_norm", emitBatchNorm},
        {"group_norm", emitGroupNorm},
        {"silu", emitSilu},
        {"relu", emitRelu},
        {"sigmoid", emitSigmoid},
        {"tanh", emitTanh},
        {"exp", emitExp},
        {"leaky_relu", emitLeakyRelu},
        {"clamp", emitClamp},
        {"scale", emitScale},
        {"add", emitAdd},
        {"subtract", emitSubtract},
        {"multiply", emitMultiply},
        {"divide", emitDivide},
        {"reshape", emitReshape},
        {"permute", emitPermute},
        {"pixel_shuffle", emitPixelShuffle},
        {"pixel_unshuffle", emitPixelUnshuffle},
        {"narrow", emitNarrow},
        {"pad_edge", emitEdgePadding},
        {"concatenate", emitConcatenation},
        {"upsample_nearest", emitUpsampling},
    };
    return all;
}

/// While it reads a file, OpenCV 4.6 takes the unknown batch of images for 1 and that of rows for 0, so that it cannot
/// add what comes of them. Rows that are reshaped to what they are count as 1, too. Returns the new names.
std::map<std::string, std::string> evenedInputs(OnnxGraph& graph, const LayerList& list) {
    std::map<std::string, std::string> renamed;
    const bool images = std::any_of(list.inputs.begin(), list.inputs.end(),
                                    [](const LayerPort& port) { return port.shape.size() > 1; });
    if (!images) return renamed;
    for (const LayerPort& port : list.inputs)
        if (port.shape.size() == 1)
            renamed[port.name] = graph.node("Reshape", {port.name, graph.integers(Integers{-1, port.shape.front()})});
    return renamed;
}

}  // namespace

void addLayers(OnnxGraph& graph, const LayerList& list) {
    std::set<std::string> asTheyAre;
    for (const Layer& layer : list.layers)
        for (std::size_t input = 0; input < layer.inputs.size(); ++input)
            if (!isTransposedWeight(layer, input)) asTheyAre.insert(layer.inputs[input]);
    for (const auto& [name, tensor] : list.tensors)
        if (asTheyAre.contains(name)) addFloats(graph, name, tensor);
    const std::map<std::string, std::string> renamed = evenedInputs(graph, list);
    for (Layer layer : list.layers) {
        for (std::string& input : layer.inputs)
            if (const auto other = renamed.find(input); other != renamed.end()) input = other->second;
        const auto found = emits().find(layer.kind);
        if (found == emits().end())
            throw Error("ONNX export does not know the layer %1; export the model as a model folder instead.",
                        layer.kind);
        found->second({graph, list, layer});
    }
}

}  // namespace core
