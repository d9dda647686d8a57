#pragma once

#include <cstdint>
#include <mutex>

namespace core {

/// Seeds LibTorch's default generator, which initialises weights, and keeps it from others who seed it so while the
/// result is held: a measurement that makes a network in the middle would change the weights of the training.
[[nodiscard]] std::unique_lock<std::mutex> seedWeights(std::uint64_t seed);

}  // namespace core
