#pragma once

#include <cstdint>

namespace core {

/// Independent streams of random numbers from the one seed of a training.
enum class SeedStream : std::uint64_t {
    shuffle = 0x51,
    validation = 0x52,
    test = 0x53,
    noise = 0x54,
    live = 0x55,
    prior = 0x56
};

inline std::uint64_t streamSeed(std::int64_t seed, SeedStream stream) {
    return static_cast<std::uint64_t>(seed) * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(stream);
}

}  // namespace core
