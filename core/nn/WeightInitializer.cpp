#include "core/nn/WeightInitializer.h"

#include "core/device/TorchDevice.h"

namespace core {

// On the processor always, whatever device the network moves to: the weights of a seed are the same everywhere.
WeightInitializer::WeightInitializer(std::uint64_t seed) : generator_(randomGenerator(torch::kCPU, seed)) {}

torch::Tensor WeightInitializer::normal(torch::IntArrayRef shape, double deviation) const {
    return draws() ? torch::randn(shape, *generator_) * deviation : torch::empty(shape);
}

}  // namespace core
