#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/files/ProtobufWriter.h"

namespace core {

using OnnxValue = std::variant<std::int64_t, float, std::string, std::vector<std::int64_t>>;
using OnnxAttributes = std::vector<std::pair<std::string, OnnxValue>>;

/// An ONNX model in the making (github.com/onnx/onnx, onnx.proto): operator set 13 and IR version 7, which every
/// program of the last years reads. Nodes come in the order in which they are computed. Shapes are those of one sample;
/// before them stands the batch, of any size, called N.
class OnnxGraph {
   public:
    explicit OnnxGraph(std::string name) : name_(std::move(name)) {}

    void input(const std::string& name, std::span<const std::int64_t> shape, const std::string& documentation);
    void output(const std::string& name, std::span<const std::int64_t> shape, const std::string& documentation);

    /// A constant of floats, in the order of the last axis first.
    void floats(const std::string& name, std::span<const std::int64_t> shape, std::span<const float> values);
    /// A constant list; its name is made here and returned.
    std::string integers(std::span<const std::int64_t> values);
    /// A constant of one value, [1]; its name is made here and returned.
    std::string number(float value);

    void node(const std::string& operation, const std::vector<std::string>& inputs, const std::string& output,
              const OnnxAttributes& attributes = {});
    /// The same where nobody else names the output: its name is made here and returned.
    std::string node(const std::string& operation, const std::vector<std::string>& inputs,
                     const OnnxAttributes& attributes = {});

    /// What a program shows of the model as a whole.
    void metadata(const std::string& key, const std::string& value) { metadata_.emplace_back(key, value); }

    /// The bytes of the file.
    std::string file(const std::string& documentation) const;

   private:
    std::string newName(const std::string& kind) { return kind + "." + std::to_string(++count_); }

    std::string name_;
    ProtobufWriter nodes_;  // fields of the graph, which may come in any order
    ProtobufWriter others_;
    std::vector<std::pair<std::string, std::string>> metadata_;
    int count_ = 0;
};

}  // namespace core
