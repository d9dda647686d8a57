// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/files/NamedTensor.h"

namespace core {

/// One layer of a network, described as data. The kinds, their inputs in order and what they hold besides:
///
///   linear            x, weight, [bias]; integers transposed: 0 for a weight [outputs, inputs], 1 for [inputs,
///   outputs] conv              x, weight, [bias]; integers stride, padding, dilation {vertical, horizontal}, groups
///   conv_transposed   x, weight, [bias]; the same and output_padding
///   batch_norm        x, weight, bias, mean, variance; numbers epsilon
///   group_norm        x, [weight, bias]; integers groups; numbers epsilon
///   silu, relu, sigmoid, tanh, exp    x
///   leaky_relu        x; numbers slope
///   clamp             x; numbers minimum, maximum
///   scale             x; numbers factor, shift: factor * x + shift
///   add, subtract, multiply, divide   x, y
///   reshape           x; integers shape: of one sample
///   permute           x; integers order
///   pixel_shuffle, pixel_unshuffle    x; integers factor
///   narrow            x; integers axis, start, length
///   pad_edge          x; integers left, right, top, bottom
///   concatenate       x, y, ...; integers axis
///   upsample_nearest  x; integers factor {vertical, horizontal}
struct Layer {
    std::string kind;
    std::vector<std::string> inputs;  ///< names of ports, of other layers' outputs and of tensors
    std::string output;
    std::vector<std::int64_t> shape = {};  ///< of one sample of the output: [N, shape...]
    std::map<std::string, std::vector<std::int64_t>> integers = {};
    std::map<std::string, double> numbers = {};

    /// The first of such integers; both throw std::out_of_range where it has none.
    std::int64_t integer(const std::string& name) const { return integers.at(name).at(0); }
    double number(const std::string& name) const { return numbers.at(name); }
};

/// What goes into a network or comes out of it: floats [N, shape...] for any N.
struct LayerPort {
    std::string name;
    std::vector<std::int64_t> shape;
};

/// A network as a list of layers, each after those whose outputs it takes: what files for other programs are written
/// from.
struct LayerList {
    std::vector<LayerPort> inputs;
    std::vector<Layer> layers;
    LayerPort output;
    NamedTensors tensors;  ///< floats on the CPU, dense; only those that a layer takes, by the names in the model

    /// Null for the name of a port or an output.
    const torch::Tensor* tensor(const std::string& name) const;
};

}  // namespace core
