#include "core/exporting/onnx/OnnxGraph.h"

#include <bit>
#include <type_traits>

namespace core {

namespace {

static_assert(std::endian::native == std::endian::little, "raw_data is little-endian");

constexpr std::int64_t kOperatorSet = 13;
constexpr std::int64_t kIrVersion = 7;
constexpr const char* kBatch = "N";

// The numbers of the fields in onnx.proto.
namespace model_field {
constexpr std::uint32_t kIr = 1, kProducer = 2, kProducerVersion = 3, kDocumentation = 6, kGraph = 7, kOperatorSets = 8,
                        kMetadata = 14;
}
namespace graph_field {
constexpr std::uint32_t kNode = 1, kName = 2, kInitializer = 5, kDocumentation = 10, kInput = 11, kOutput = 12;
}
namespace node_field {
constexpr std::uint32_t kInput = 1, kOutput = 2, kName = 3, kOperation = 4, kAttribute = 5;
}
namespace attribute_field {
constexpr std::uint32_t kName = 1, kFloat = 2, kInteger = 3, kText = 4, kIntegers = 8, kType = 20;
constexpr std::int64_t kOfFloat = 1, kOfInteger = 2, kOfText = 3, kOfIntegers = 7;
}  // namespace attribute_field
namespace tensor_field {
constexpr std::uint32_t kSides = 1, kType = 2, kName = 8, kRawData = 9;
constexpr std::int64_t kFloats = 1, kIntegers = 7;
}  // namespace tensor_field

template <typename Value>
ProtobufWriter tensorOf(const std::string& name, std::span<const std::int64_t> shape, std::span<const Value> values) {
    ProtobufWriter written;
    for (const std::int64_t side : shape) written.integer(tensor_field::kSides, side);
    written.integer(tensor_field::kType,
                    std::is_same_v<Value, float> ? tensor_field::kFloats : tensor_field::kIntegers);
    written.text(tensor_field::kName, name);
    written.bytes(tensor_field::kRawData, {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()});
    return written;
}

/// ValueInfoProto: floats of [N, shape...].
ProtobufWriter port(const std::string& name, std::span<const std::int64_t> shape, const std::string& documentation) {
    ProtobufWriter sides;
    ProtobufWriter batch;
    batch.text(2, kBatch);
    sides.message(1, batch);
    for (const std::int64_t side : shape) {
        ProtobufWriter fixed;
        fixed.integer(1, side);
        sides.message(1, fixed);
    }
    ProtobufWriter type;
    type.integer(1, tensor_field::kFloats);
    type.message(2, sides);
    ProtobufWriter kind;
    kind.message(1, type);
    ProtobufWriter written;
    written.text(1, name);
    written.message(2, kind);
    written.text(3, documentation);
    return written;
}

ProtobufWriter attributeOf(const std::string& name, const OnnxValue& value) {
    ProtobufWriter written;
    written.text(attribute_field::kName, name);
    std::int64_t type = attribute_field::kOfInteger;
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        written.integer(attribute_field::kInteger, *integer);
    } else if (const auto* number = std::get_if<float>(&value)) {
        written.number(attribute_field::kFloat, *number);
        type = attribute_field::kOfFloat;
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        written.text(attribute_field::kText, *text);
        type = attribute_field::kOfText;
    } else {
        for (const std::int64_t each : std::get<std::vector<std::int64_t>>(value))
            written.integer(attribute_field::kIntegers, each);
        type = attribute_field::kOfIntegers;
    }
    written.integer(attribute_field::kType, type);
    return written;
}

}  // namespace

void OnnxGraph::input(const std::string& name, std::span<const std::int64_t> shape, const std::string& documentation) {
    others_.message(graph_field::kInput, port(name, shape, documentation));
}

void OnnxGraph::output(const std::string& name, std::span<const std::int64_t> shape, const std::string& documentation) {
    others_.message(graph_field::kOutput, port(name, shape, documentation));
}

void OnnxGraph::floats(const std::string& name, std::span<const std::int64_t> shape, std::span<const float> values) {
    others_.message(graph_field::kInitializer, tensorOf(name, shape, values));
}

std::string OnnxGraph::integers(std::span<const std::int64_t> values) {
    const std::string name = newName("integers");
    const auto count = static_cast<std::int64_t>(values.size());
    others_.message(graph_field::kInitializer, tensorOf(name, {&count, 1}, values));
    return name;
}

std::string OnnxGraph::number(float value) {
    const std::string name = newName("number");
    const std::int64_t one = 1;
    others_.message(graph_field::kInitializer, tensorOf(name, {&one, 1}, std::span<const float>(&value, 1)));
    return name;
}

void OnnxGraph::node(const std::string& operation, const std::vector<std::string>& inputs, const std::string& output,
                     const OnnxAttributes& attributes) {
    ProtobufWriter written;
    for (const std::string& input : inputs) written.text(node_field::kInput, input);
    written.text(node_field::kOutput, output);
    written.text(node_field::kName, output);
    written.text(node_field::kOperation, operation);
    for (const auto& [name, value] : attributes) written.message(node_field::kAttribute, attributeOf(name, value));
    nodes_.message(graph_field::kNode, written);
}

std::string OnnxGraph::node(const std::string& operation, const std::vector<std::string>& inputs,
                            const OnnxAttributes& attributes) {
    const std::string output = newName(operation);
    node(operation, inputs, output, attributes);
    return output;
}

std::string OnnxGraph::file(const std::string& documentation) const {
    ProtobufWriter written;
    written.integer(model_field::kIr, kIrVersion);
    written.text(model_field::kProducer, "Imago");
    written.text(model_field::kProducerVersion, IMAGO_VERSION);
    written.text(model_field::kDocumentation, documentation);
    ProtobufWriter name;
    name.text(graph_field::kName, name_);
    // A message is its fields, one after the other.
    written.text(model_field::kGraph, nodes_.data() + name.data() + others_.data());
    ProtobufWriter operators;
    operators.text(1, "");
    operators.integer(2, kOperatorSet);
    written.message(model_field::kOperatorSets, operators);
    for (const auto& [key, value] : metadata_) {
        ProtobufWriter entry;
        entry.text(1, key);
        entry.text(2, value);
        written.message(model_field::kMetadata, entry);
    }
    return written.data();
}

}  // namespace core
