#include <torch/csrc/jit/ir/ir.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>

#include "core/nn/TraceReader.h"

namespace core {

namespace {

using Node = torch::jit::Node;
using Value = torch::jit::Value;
using Read = void (*)(TraceReader&, const Node&);

/// A layer of this kind with the first inputs of the node, of which those that are None are left out.
Layer layerOf(TraceReader& reader, const Node& node, const std::string& kind, std::size_t inputs = 1) {
    Layer layer{kind, {}, {}};
    for (std::size_t i = 0; i < inputs; ++i)
        if (const Value* value = reader.input(node, i); !reader.isNone(value))
            layer.inputs.push_back(reader.nameOf(value));
    return layer;
}

double numberAt(TraceReader& reader, const Node& node, std::size_t index) {
    const std::optional<double> number = reader.number(reader.input(node, index));
    if (!number) TraceReader::refuse(node);
    return *number;
}

std::int64_t integerAt(TraceReader& reader, const Node& node, std::size_t index) {
    return static_cast<std::int64_t>(numberAt(reader, node, index));
}

/// One number for both axes, or one each.
std::vector<std::int64_t> pairAt(TraceReader& reader, const Node& node, std::size_t index) {
    std::vector<std::int64_t> pair = reader.integers(reader.input(node, index));
    if (pair.size() == 1) pair.push_back(pair.front());
    if (pair.size() != 2) TraceReader::refuse(node);
    return pair;
}

/// Counted from the end where it is negative. The batch is no axis.
std::int64_t axisAt(TraceReader& reader, const Node& node, std::size_t index, std::size_t dimensions) {
    const std::int64_t axis = integerAt(reader, node, index);
    const std::int64_t counted = axis < 0 ? axis + static_cast<std::int64_t>(dimensions) : axis;
    if (counted < 1) TraceReader::refuse(node);
    return counted;
}

void readSame(TraceReader& reader, const Node& node) {
    reader.alias(node.output(), reader.input(node, 0));
}

template <const char* const& kKind>
void readUnary(TraceReader& reader, const Node& node) {
    reader.add(layerOf(reader, node, kKind), node.output());
}

void readLinear(TraceReader& reader, const Node& node) {
    Layer layer = layerOf(reader, node, "linear", 3);
    layer.integers["transposed"] = {0};
    reader.add(std::move(layer), node.output());
}

/// `left` times a matrix of weights, plus `bias` where there is one.
void addProduct(TraceReader& reader, const Node& node, const Value* left, const Value* right, const Value* bias) {
    const Value* source = reader.transposed(right);
    const Value* weight = source == nullptr ? right : source;
    const torch::Tensor matrix = reader.constant(weight);
    if (!matrix.defined() || matrix.dim() != 2 || reader.sizesOf(left).size() != 2) TraceReader::refuse(node);
    Layer layer{"linear", {reader.nameOf(left), reader.nameOf(weight)}, {}};
    if (bias != nullptr) layer.inputs.push_back(reader.nameOf(bias));
    layer.integers["transposed"] = {source == nullptr ? 1 : 0};
    reader.add(std::move(layer), node.output());
}

void readProduct(TraceReader& reader, const Node& node) {
    addProduct(reader, node, reader.input(node, 0), reader.input(node, 1), nullptr);
}

void readSumWithProduct(TraceReader& reader, const Node& node) {
    const Value* bias = reader.input(node, 0);
    if (!reader.constant(bias).defined() || numberAt(reader, node, 3) != 1 || numberAt(reader, node, 4) != 1)
        TraceReader::refuse(node);
    addProduct(reader, node, reader.input(node, 1), reader.input(node, 2), bias);
}

/// Of weights it is read where they are used.
void readTransposed(TraceReader& reader, const Node& node) {
    if (reader.transposed(node.output()) == nullptr) TraceReader::refuse(node);
}

void readConv(TraceReader& reader, const Node& node) {
    Layer layer = layerOf(reader, node, "conv", 3);
    layer.integers = {{"stride", pairAt(reader, node, 3)},
                      {"padding", pairAt(reader, node, 4)},
                      {"dilation", pairAt(reader, node, 5)},
                      {"groups", {integerAt(reader, node, 6)}}};
    reader.add(std::move(layer), node.output());
}

void readTransposedConv(TraceReader& reader, const Node& node) {
    Layer layer = layerOf(reader, node, "conv_transposed", 3);
    layer.integers = {{"stride", pairAt(reader, node, 3)},
                      {"padding", pairAt(reader, node, 4)},
                      {"output_padding", pairAt(reader, node, 5)},
                      {"groups", {integerAt(reader, node, 6)}},
                      {"dilation", pairAt(reader, node, 7)}};
    reader.add(std::move(layer), node.output());
}

/// What older versions of LibTorch record of both.
void readAnyConv(TraceReader& reader, const Node& node) {
    const bool transposed = numberAt(reader, node, 6) != 0;
    Layer layer = layerOf(reader, node, transposed ? "conv_transposed" : "conv", 3);
    layer.integers = {{"stride", pairAt(reader, node, 3)},
                      {"padding", pairAt(reader, node, 4)},
                      {"dilation", pairAt(reader, node, 5)},
                      {"groups", {integerAt(reader, node, 8)}}};
    if (transposed) layer.integers["output_padding"] = pairAt(reader, node, 7);
    reader.add(std::move(layer), node.output());
}

/// As a network that is no longer trained has it.
void readBatchNorm(TraceReader& reader, const Node& node) {
    Layer layer = layerOf(reader, node, "batch_norm", 5);
    if (layer.inputs.size() != 5 || numberAt(reader, node, 5) != 0) TraceReader::refuse(node);
    layer.numbers["epsilon"] = numberAt(reader, node, 7);
    reader.add(std::move(layer), node.output());
}

void readGroupNorm(TraceReader& reader, const Node& node) {
    Layer layer = layerOf(reader, node, "group_norm");
    for (const std::size_t index : {2U, 3U})
        if (const Value* value = reader.input(node, index); !reader.isNone(value))
            layer.inputs.push_back(reader.nameOf(value));
    if (layer.inputs.size() == 2 || reader.sizesOf(reader.input(node, 0)).size() != 4) TraceReader::refuse(node);
    layer.integers["groups"] = {integerAt(reader, node, 1)};
    layer.numbers["epsilon"] = numberAt(reader, node, 4);
    reader.add(std::move(layer), node.output());
}

void readLeakyRelu(TraceReader& reader, const Node& node) {
    Layer layer = layerOf(reader, node, "leaky_relu");
    layer.numbers["slope"] = numberAt(reader, node, 1);
    reader.add(std::move(layer), node.output());
}

void readClamp(TraceReader& reader, const Node& node) {
    Layer layer = layerOf(reader, node, "clamp");
    const auto bound = [&](std::size_t index, double without) {
        return reader.isNone(reader.input(node, index)) ? without : numberAt(reader, node, index);
    };
    layer.numbers["minimum"] = bound(1, std::numeric_limits<float>::lowest());
    layer.numbers["maximum"] = bound(2, std::numeric_limits<float>::max());
    reader.add(std::move(layer), node.output());
}

void addScale(TraceReader& reader, const Value* from, const Value* to, double factor, double shift) {
    Layer layer{"scale", {reader.nameOf(from)}, {}};
    layer.numbers = {{"factor", factor}, {"shift", shift}};
    reader.add(std::move(layer), to);
}

void readNegative(TraceReader& reader, const Node& node) {
    addScale(reader, reader.input(node, 0), node.output(), -1, 0);
}

/// Of a number, or of a tensor that does not change the shape.
template <const char* const& kKind>
void readArithmetic(TraceReader& reader, const Node& node) {
    const std::string kind = kKind;
    const bool sum = kind == "add" || kind == "subtract";
    const double alpha = sum ? numberAt(reader, node, 2) : 1;
    const Value* left = reader.input(node, 0);
    const Value* right = reader.input(node, 1);
    if (const std::optional<double> number = reader.number(right)) {
        const double shift = kind == "add" ? alpha * *number : kind == "subtract" ? -alpha * *number : 0;
        const double factor = kind == "multiply" ? *number : kind == "divide" ? 1 / *number : 1;
        return addScale(reader, left, node.output(), factor, shift);
    }
    const std::optional<double> first = reader.number(left);
    if (first && (kind == "add" || kind == "multiply") && alpha == 1)
        return addScale(reader, right, node.output(), sum ? 1 : *first, sum ? *first : 0);
    if (first && kind == "subtract") return addScale(reader, right, node.output(), -alpha, *first);
    if (first || alpha != 1 || node.inputs().size() > (sum ? 3U : 2U)) TraceReader::refuse(node);
    reader.add(layerOf(reader, node, kind, 2), node.output());
}

/// A number minus alpha x.
void readReversedDifference(TraceReader& reader, const Node& node) {
    addScale(reader, reader.input(node, 0), node.output(), -numberAt(reader, node, 2), numberAt(reader, node, 1));
}

/// a + b c.
void readSumWithElements(TraceReader& reader, const Node& node) {
    if (numberAt(reader, node, 3) != 1) TraceReader::refuse(node);
    const Value* sum = reader.input(node, 0);
    const std::string product = reader.addBefore(
        {"multiply", {reader.nameOf(reader.input(node, 1)), reader.nameOf(reader.input(node, 2))}, {}}, node.output());
    reader.add({"add", {product, reader.nameOf(sum)}, {}}, node.output());
}

/// Of every sample by itself.
void readReshape(TraceReader& reader, const Node& node) {
    const std::vector<std::int64_t> before = reader.sizesOf(reader.input(node, 0));
    std::vector<std::int64_t> after = reader.sizesOf(node.output());
    if (before.empty() || after.size() < 2 || before.front() != after.front()) TraceReader::refuse(node);
    Layer layer = layerOf(reader, node, "reshape");
    after.erase(after.begin());
    layer.integers["shape"] = after;
    reader.add(std::move(layer), node.output());
}

void readPermute(TraceReader& reader, const Node& node) {
    Layer layer = layerOf(reader, node, "permute");
    std::vector<std::int64_t> order = reader.integers(reader.input(node, 1));
    for (std::int64_t& axis : order)
        if (axis < 0) axis += static_cast<std::int64_t>(order.size());
    if (order.empty() || order.front() != 0) TraceReader::refuse(node);
    layer.integers["order"] = order;
    reader.add(std::move(layer), node.output());
}

template <const char* const& kKind>
void readShuffle(TraceReader& reader, const Node& node) {
    Layer layer = layerOf(reader, node, kKind);
    if (reader.sizesOf(reader.input(node, 0)).size() != 4) TraceReader::refuse(node);
    layer.integers["factor"] = {integerAt(reader, node, 1)};
    reader.add(std::move(layer), node.output());
}

void addNarrow(TraceReader& reader, const Value* from, const Value* to, std::int64_t axis, std::int64_t start) {
    const auto length = reader.sizesOf(to).at(static_cast<std::size_t>(axis));
    if (length == 0) return;  // nobody computes with it
    if (length == reader.sizesOf(from).at(static_cast<std::size_t>(axis))) return reader.alias(to, from);
    Layer layer{"narrow", {reader.nameOf(from)}, {}};
    layer.integers = {{"axis", {axis}}, {"start", {start}}, {"length", {length}}};
    reader.add(std::move(layer), to);
}

void readNarrow(TraceReader& reader, const Node& node) {
    const Value* from = reader.input(node, 0);
    const std::vector<std::int64_t> sizes = reader.sizesOf(from);
    const std::int64_t axis = axisAt(reader, node, 1, sizes.size());
    const std::int64_t start = integerAt(reader, node, 2);
    addNarrow(reader, from, node.output(), axis, start < 0 ? start + sizes.at(static_cast<std::size_t>(axis)) : start);
}

/// The list that it gives is read where it is taken apart.
void readChunks(TraceReader& reader, const Node& node) {
    axisAt(reader, node, 2, reader.sizesOf(reader.input(node, 0)).size());
}

void readTakenApart(TraceReader& reader, const Node& node) {
    const Node& chunks = *reader.input(node, 0)->node();
    if (std::string_view(chunks.kind().toUnqualString()) != "chunk") TraceReader::refuse(chunks);
    const Value* from = reader.input(chunks, 0);
    const std::int64_t axis = axisAt(reader, chunks, 2, reader.sizesOf(from).size());
    std::int64_t start = 0;
    for (const Value* part : node.outputs()) {
        if (reader.isNeeded(part)) addNarrow(reader, from, part, axis, start);
        start += reader.sizesOf(part).at(static_cast<std::size_t>(axis));
    }
}

void readEdgePadding(TraceReader& reader, const Node& node) {
    Layer layer = layerOf(reader, node, "pad_edge");
    const std::vector<std::int64_t> padding = reader.integers(reader.input(node, 1));
    if (padding.size() != 4 || *std::min_element(padding.begin(), padding.end()) < 0) TraceReader::refuse(node);
    layer.integers = {{"left", {padding[0]}}, {"right", {padding[1]}}, {"top", {padding[2]}}, {"bottom", {padding[3]}}};
    reader.add(std::move(layer), node.output());
}

void readConcatenation(TraceReader& reader, const Node& node) {
    Layer layer{"concatenate", {}, {}};
    const std::int64_t axis = axisAt(reader, node, 1, reader.sizesOf(node.output()).size());
    std::vector<const Value*> parts = reader.parts(reader.input(node, 0));
    std::erase_if(parts,
                  [&](const Value* part) { return reader.sizesOf(part).at(static_cast<std::size_t>(axis)) == 0; });
    if (parts.size() == 1) return reader.alias(node.output(), parts.front());
    for (const Value* part : parts) layer.inputs.push_back(reader.nameOf(part));
    layer.integers["axis"] = {axis};
    reader.add(std::move(layer), node.output());
}

void readUpsampling(TraceReader& reader, const Node& node) {
    Layer layer = layerOf(reader, node, "upsample_nearest");
    const std::vector<std::int64_t> before = reader.sizesOf(reader.input(node, 0));
    const std::vector<std::int64_t> after = reader.sizesOf(node.output());
    for (const std::size_t axis : {2U, 3U}) {
        if (after.at(axis) % before.at(axis) != 0) TraceReader::refuse(node);
        layer.integers["factor"].push_back(after[axis] / before[axis]);
    }
    reader.add(std::move(layer), node.output());
}

/// Constants, lists of them and tensors that are full of one number are read where they are used.
void readNothing(TraceReader&, const Node&) {}

constexpr const char* kSilu = "silu";
constexpr const char* kRelu = "relu";
constexpr const char* kSigmoid = "sigmoid";
constexpr const char* kTanh = "tanh";
constexpr const char* kExp = "exp";
constexpr const char* kAdd = "add";
constexpr const char* kSubtract = "subtract";
constexpr const char* kMultiply = "multiply";
constexpr const char* kDivide = "divide";
constexpr const char* kShuffle = "pixel_shuffle";
constexpr const char* kUnshuffle = "pixel_unshuffle";

/// By what LibTorch calls them. Another kind of layer is a line here, one in core/exporting/onnx/OnnxLayers.cpp and one
/// in the script that LoadScript.cpp holds.
const std::map<std::string_view, Read>& reads() {
    static const std::map<std::string_view, Read> all = {
        {"prim::Constant", readNothing},
        {"prim::ListConstruct", readNothing},
        {"prim::ListUnpack", readTakenApart},
        {"aten::empty_like", readNothing},
        {"aten::fill_", readNothing},
        {"aten::contiguous", readSame},
        {"aten::to", readSame},
        {"aten::detach", readSame},
        {"aten::clone", readSame},
        {"aten::alias", readSame},
        {"aten::linear", readLinear},
        {"aten::matmul", readProduct},
        {"aten::mm", readProduct},
        {"aten::addmm", readSumWithProduct},
        {"aten::t", readTransposed},
        {"aten::conv2d", readConv},
        {"aten::conv_transpose2d", readTransposedConv},
        {"aten::_convolution", readAnyConv},
        {"aten::convolution", readAnyConv},
        {"aten::batch_norm", readBatchNorm},
        {"aten::group_norm", readGroupNorm},
        {"aten::silu", readUnary<kSilu>},
        {"aten::relu", readUnary<kRelu>},
        {"aten::sigmoid", readUnary<kSigmoid>},
        {"aten::tanh", readUnary<kTanh>},
        {"aten::exp", readUnary<kExp>},
        {"aten::leaky_relu", readLeakyRelu},
        {"aten::clamp", readClamp},
        {"aten::neg", readNegative},
        {"aten::add", readArithmetic<kAdd>},
        {"aten::sub", readArithmetic<kSubtract>},
        {"aten::sub_", readArithmetic<kSubtract>},
        {"aten::mul", readArithmetic<kMultiply>},
        {"aten::div", readArithmetic<kDivide>},
        {"aten::rsub", readReversedDifference},
        {"aten::addcmul", readSumWithElements},
        {"aten::view", readReshape},
        {"aten::reshape", readReshape},
        {"aten::flatten", readReshape},
        {"aten::permute", readPermute},
        {"aten::pixel_shuffle", readShuffle<kShuffle>},
        {"aten::pixel_unshuffle", readShuffle<kUnshuffle>},
        {"aten::narrow", readNarrow},
        {"aten::chunk", readChunks},
        {"aten::replication_pad2d", readEdgePadding},
        {"aten::cat", readConcatenation},
        {"aten::upsample_nearest2d", readUpsampling},
    };
    return all;
}

}  // namespace

void readTraced(TraceReader& reader, const Node& node) {
    const auto found = reads().find(node.kind().toQualString());
    if (found == reads().end()) TraceReader::refuse(node);
    found->second(reader, node);
}

}  // namespace core
