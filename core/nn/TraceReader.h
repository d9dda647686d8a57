// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/files/NamedTensor.h"
#include "core/nn/LayerList.h"

namespace torch::jit {
struct Graph;
struct Node;
struct Value;
}  // namespace torch::jit

namespace core {

/// LibTorch's record of a network at work -> layers. See tracedLayers().
class TraceReader {
   public:
    using Node = torch::jit::Node;
    using Value = torch::jit::Value;

    /// The inputs of `graph` are `inputs` and then `weights`.
    TraceReader(const torch::jit::Graph& graph, const NamedTensors& inputs, const NamedTensors& weights);

    /// May be called once. Throws Error that names the first layer that it does not know.
    LayerList list(const std::string& output);

    // For those who read one kind of layer each (TraceKinds.cpp).

    const Value* input(const Node& node, std::size_t index) const;
    /// The name of what computes it, or of the tensor; that is then one of those that are kept.
    std::string nameOf(const Value* value);
    /// Sizes with the batch.
    std::vector<std::int64_t> sizesOf(const Value* value) const;
    bool isNone(const Value* value) const;
    /// Of values that are known beforehand; nothing for those that are computed.
    std::optional<double> number(const Value* value) const;
    std::vector<std::int64_t> integers(const Value* value) const;
    std::vector<const Value*> parts(const Value* value) const;
    /// A weight, or a tensor that stood in the code; undefined for what is computed.
    torch::Tensor constant(const Value* value) const;
    /// What this transposes, where it is a matrix of weights; else null.
    const Value* transposed(const Value* value) const;

    bool isNeeded(const Value* value) const { return needed_.contains(value); }
    /// `value` is what `layer` gives; its output and shape are set here.
    void add(Layer layer, const Value* value);
    /// A layer in between, of the shape of `like`. Returns the name of its output.
    std::string addBefore(Layer layer, const Value* like);
    /// `value` is the same as `same`.
    void alias(const Value* value, const Value* same);

    [[noreturn]] static void refuse(const Node& node);

   private:
    void markNeeded(const Value* value);
    std::string newName(const std::string& kind);

    const torch::jit::Graph& graph_;
    LayerList list_;
    std::unordered_map<const Value*, std::string> names_;
    std::unordered_map<const Value*, torch::Tensor> constants_;
    std::unordered_set<const Value*> needed_;
    std::unordered_set<std::string> kept_;
    std::unordered_map<std::string, int> counts_;
};

/// Reads one step of the record into the list. Throws Error for one of no known kind.
void readTraced(TraceReader& reader, const torch::jit::Node& node);

}  // namespace core
