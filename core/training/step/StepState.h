// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <string>

#include "core/files/NamedTensor.h"
#include "core/training/optimizer/FlatAdam.h"

namespace core {

/// Reads a training step's state. Every mistake throws Error: a missing tensor, or one of another shape or type, means
/// that the state is that of another training.
class StateReader {
   public:
    /// `state` must outlive this.
    explicit StateReader(const NamedTensors& state) : state_(state) {}

    const torch::Tensor& tensor(const std::string& name) const;
    /// Copies the tensor `name` into `target`, which has its shape and type.
    void copyTo(const std::string& name, torch::Tensor target) const;

   private:
    const NamedTensors& state_;
};

/// Begins the name of a network's buffer, after the prefix of the network.
inline const std::string kBufferPrefix = "buffer.";

/// An optimizer's state, its names after `prefix`; the tensors share memory with it.
void addAdamState(NamedTensors& state, const std::string& prefix, const FlatAdamState& adam);
FlatAdamState readAdamState(const StateReader& reader, const std::string& prefix);

/// A random generator's state as bytes, and back. An unfit state throws Error.
torch::Tensor generatorState(const at::Generator& generator);
void setGeneratorState(at::Generator& generator, const torch::Tensor& state);

}  // namespace core
