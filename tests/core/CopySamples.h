#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "BlobImages.h"
#include "core/base/JobContext.h"
#include "core/sample/Sample.h"

inline std::vector<std::uint32_t> range(std::uint32_t from, std::uint32_t to) {
    std::vector<std::uint32_t> indices(to - from);
    std::iota(indices.begin(), indices.end(), from);
    return indices;
}

/// What a model did to the training image that it repeats.
enum class Change { none, mirror, shift, noise };

inline core::Sample copyOf(const core::Dataset& dataset, std::size_t index, Change change, std::uint64_t seed = 1) {
    core::Sample sample = dataset.sampleAt(index);
    const core::ImageShape shape = core::imageShape(dataset.spec);
    const auto pixel = static_cast<std::size_t>(shape.channels) * core::bytesOf(dataset.spec.type);
    const std::vector<std::uint8_t> given = sample.bytes;
    const auto place = [&](int y, int x) { return static_cast<std::size_t>(y * shape.width + x) * pixel; };
    core::StableRandom random(seed + index, 5);
    for (int y = 0; y < shape.height; ++y) {
        for (int x = 0; x < shape.width; ++x) {
            // Shifted right and down by one; what comes in at the edges is bright.
            const bool edge = x == 0 || y == 0;
            const std::size_t from = change == Change::mirror           ? place(y, shape.width - 1 - x)
                                     : change == Change::shift && !edge ? place(y - 1, x - 1)
                                                                        : place(y, x);
            for (std::size_t byte = 0; byte < pixel; ++byte) {
                auto& value = sample.bytes[place(y, x) + byte];
                value = change == Change::shift && edge ? std::uint8_t{200} : given[from + byte];
                if (change == Change::noise) {
                    const int noisy = value + static_cast<int>(random.below(17)) - 8;
                    value = static_cast<std::uint8_t>(std::clamp(noisy, 0, 255));
                }
            }
        }
    }
    return sample;
}

inline std::vector<core::Sample> samplesOf(const core::Dataset& dataset, const std::vector<std::uint32_t>& indices) {
    std::vector<core::Sample> samples;
    for (const std::uint32_t index : indices) samples.push_back(dataset.sampleAt(index));
    return samples;
}

inline core::JobContext threads(int count) {
    return core::JobContext({}, {}, count);
}
