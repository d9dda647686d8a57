#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/dataset/Dataset.h"
#include "core/sample/image/ImageSpec.h"

// Images for the health check: smooth ones that are all different, and what becomes of one when it is copied
// carelessly.

namespace health {

using Pixels = std::vector<std::uint8_t>;

inline constexpr int kSide = 64;

inline std::uint8_t level(double value) {
    return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
}

/// Gray image `number`, `right` pixels further to the right in it: the sum of six waves of its own.
inline Pixels waves(int number, int right = 0, int side = kSide) {
    core::StableRandom random(77, static_cast<std::uint64_t>(number));
    const auto upTo = [&](double limit) { return static_cast<double>(random.below(1000001)) / 1e6 * limit; };
    std::vector<double> across;
    std::vector<double> down;
    std::vector<double> phases;
    for (int wave = 0; wave < 6; ++wave) {
        across.push_back(upTo(24) - 12);
        down.push_back(upTo(24) - 12);
        phases.push_back(upTo(6.28));
    }
    Pixels pixels;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            double sum = 0;
            for (std::size_t wave = 0; wave < across.size(); ++wave)
                sum += std::cos((across[wave] * (x + right) + down[wave] * y) / side + phases[wave]);
            pixels.push_back(level(120 + 15 * sum));
        }
    return pixels;
}

/// Off by up to three levels, as compressed again.
inline Pixels noisy(Pixels pixels) {
    core::StableRandom random(5);
    for (std::uint8_t& pixel : pixels) pixel = level(pixel + static_cast<double>(random.below(7)) - 3);
    return pixels;
}

inline Pixels brighter(Pixels pixels) {
    for (std::uint8_t& pixel : pixels) pixel = level(pixel + 25.0);
    return pixels;
}

inline Pixels mirrored(const Pixels& pixels, int side = kSide) {
    Pixels result;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) result.push_back(pixels[static_cast<std::size_t>(y * side + side - 1 - x)]);
    return result;
}

/// Hard-edged squares of four pixels: sharp.
inline Pixels checkers(int number, int side = kSide) {
    core::StableRandom random(11, static_cast<std::uint64_t>(number));
    Pixels squares;
    for (int square = 0; square < side * side / 16; ++square)
        squares.push_back(level(static_cast<double>(random.below(256))));
    Pixels pixels;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) pixels.push_back(squares[static_cast<std::size_t>(y / 4 * (side / 4) + x / 4)]);
    return pixels;
}

/// All of one level.
inline Pixels flat(int value, int side = kSide) {
    return Pixels(static_cast<std::size_t>(side * side), static_cast<std::uint8_t>(value));
}

inline core::Dataset datasetOf(const std::vector<Pixels>& images, int side = kSide) {
    core::Dataset dataset;
    dataset.name = "Health";
    dataset.source = "health";
    dataset.spec = core::imageSpec({side, side, 1});
    for (const Pixels& image : images) dataset.bytes.insert(dataset.bytes.end(), image.begin(), image.end());
    return dataset;
}

/// `count` different smooth images.
inline std::vector<Pixels> different(int count) {
    std::vector<Pixels> images;
    for (int number = 0; number < count; ++number) images.push_back(waves(number));
    return images;
}

}  // namespace health
