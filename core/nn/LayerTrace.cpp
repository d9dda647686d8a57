#include "core/nn/LayerTrace.h"

#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/csrc/jit/ir/ir.h>

#include <memory>
#include <utility>

#include "core/nn/TraceReader.h"

namespace core {

namespace {

/// Takes the trace down again, whatever happens.
class Tracing {
   public:
    ~Tracing() {
        if (torch::jit::tracer::isTracing()) torch::jit::tracer::abandon();
    }
};

/// Everything that `part` did, the inputs first and the weights after them.
std::shared_ptr<torch::jit::Graph> traceOf(const NamedTensors& inputs, const NamedTensors& weights,
                                           const NetworkPart& part) {
    torch::jit::Stack stack;
    std::vector<torch::Tensor> arguments;
    for (const NamedTensor& input : inputs) {
        stack.emplace_back(input.tensor);
        arguments.push_back(input.tensor);
    }
    for (const NamedTensor& weight : weights) stack.emplace_back(weight.tensor);
    const Tracing tracing;
    const auto traced = torch::jit::tracer::trace(
        std::move(stack), [&](torch::jit::Stack) { return torch::jit::Stack{part(arguments)}; },
        [](const torch::Tensor&) { return std::string(); }, /*strict=*/true);
    return traced.first->graph;
}

}  // namespace

LayerList tracedLayers(const NamedTensors& inputs, const NamedTensors& weights, const std::string& output,
                       const NetworkPart& part) {
    const torch::NoGradGuard noGradients;
    // One tensor may have several names; it is known by the first.
    NamedTensors distinct;
    for (const NamedTensor& weight : weights) {
        bool known = false;
        for (const NamedTensor& other : distinct) known = known || other.tensor.is_same(weight.tensor);
        if (!known) distinct.push_back(weight);
    }
    const std::shared_ptr<torch::jit::Graph> graph = traceOf(inputs, distinct, part);
    return TraceReader(*graph, inputs, distinct).list(output);
}

}  // namespace core
