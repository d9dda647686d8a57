#include "core/dataset/care/PerceptualHash.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace core {

namespace {

constexpr std::size_t kHashLength = kHashedSide;
constexpr std::size_t kFrequencies = 11;  // of one side, among the 64 lowest of both
constexpr std::size_t kHashBits = 64;
/// Up to here a frequency counts as absent: a wave of a fortieth of a level. What is symmetric has many such, whose
/// signs would be those of rounding errors.
constexpr float kAbsent = 12.0F;

using Waves = std::array<std::array<float, kHashLength>, kFrequencies>;

Waves makeWaves() {
    Waves waves{};
    for (std::size_t frequency = 0; frequency < kFrequencies; ++frequency)
        for (std::size_t at = 0; at < kHashLength; ++at)
            waves[frequency][at] = static_cast<float>(
                std::cos(static_cast<double>((2 * at + 1) * frequency) * std::numbers::pi / (2.0 * kHashLength)));
    return waves;
}

}  // namespace

std::uint64_t perceptualHash(const std::vector<float>& gray) {
    static const Waves kWaves = makeWaves();
    std::array<std::array<float, kHashLength>, kFrequencies> columns{};
    for (std::size_t down = 0; down < kFrequencies; ++down)
        for (std::size_t y = 0; y < kHashLength; ++y)
            for (std::size_t x = 0; x < kHashLength; ++x)
                columns[down][x] += kWaves[down][y] * gray[y * kHashLength + x];
    std::uint64_t hash = 0;
    std::size_t bit = 0;
    // Diagonal by diagonal. Neighboring frequencies go to different quarters of the hash, by which duplicates are
    // found.
    for (std::size_t sum = 1; bit < kHashBits; ++sum)
        for (std::size_t down = 0; down <= sum && bit < kHashBits; ++down, ++bit) {
            float value = 0;
            for (std::size_t x = 0; x < kHashLength; ++x) value += kWaves[sum - down][x] * columns[down][x];
            if (value > kAbsent) hash |= std::uint64_t{1} << (bit % 4 * 16 + bit / 4);
        }
    return hash;
}

int hashDistance(std::uint64_t one, std::uint64_t other) {
    return std::popcount(one ^ other);
}

}  // namespace core
