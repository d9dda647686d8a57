#include "core/model/WeightSeed.h"

#include <torch/torch.h>

namespace core {

std::unique_lock<std::mutex> seedWeights(std::uint64_t seed) {
    static std::mutex generator;
    std::unique_lock lock(generator);
    torch::manual_seed(seed);
    return lock;
}

}  // namespace core
