#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/dataset/Dataset.h"
#include "core/sample/image/ImageSpec.h"

/// Three soft spots at random places, of random size and brightness: images with something to see, of which none is
/// like another. Brightness 0 to 1, pixel by pixel, the same for all channels but for their strength.
inline std::vector<double> blobImage(std::uint64_t seed, const core::ImageShape& shape) {
    core::StableRandom random(seed, 71);
    const auto share = [&] { return static_cast<double>(random.below(10'000)) / 10'000; };
    std::vector<double> values(static_cast<std::size_t>(shape.height * shape.width * shape.channels));
    for (int blob = 0; blob < 3; ++blob) {
        const double x = (0.15 + 0.7 * share()) * shape.width;
        const double y = (0.15 + 0.7 * share()) * shape.height;
        const double size = (0.06 + 0.12 * share()) * shape.width;
        const double strength = 0.4 + 0.6 * share();
        for (int row = 0; row < shape.height; ++row)
            for (int column = 0; column < shape.width; ++column)
                for (int channel = 0; channel < shape.channels; ++channel) {
                    const double far = (row - y) * (row - y) + (column - x) * (column - x);
                    auto& value =
                        values[static_cast<std::size_t>((row * shape.width + column) * shape.channels + channel)];
                    value = std::min(1.0, value + strength / (1 + channel) * std::exp(-far / (2 * size * size)));
                }
    }
    return values;
}

inline std::vector<std::uint8_t> storedValues(const std::vector<double>& values, core::ValueType type) {
    std::vector<std::uint8_t> bytes;
    for (const double value : values) {
        if (type == core::ValueType::uint8) {
            bytes.push_back(static_cast<std::uint8_t>(std::lround(255 * std::clamp(value, 0.0, 1.0))));
        } else {
            const auto wide = static_cast<std::uint16_t>(std::lround(65535 * std::clamp(value, 0.0, 1.0)));
            bytes.resize(bytes.size() + sizeof(wide));
            std::memcpy(bytes.data() + bytes.size() - sizeof(wide), &wide, sizeof(wide));
        }
    }
    return bytes;
}

/// `count` of them, each different.
inline core::Dataset blobDataset(std::size_t count, const core::ImageShape& shape,
                                 core::ValueType type = core::ValueType::uint8) {
    core::Dataset dataset;
    dataset.name = "Blobs";
    dataset.spec = core::imageSpec(shape, type);
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i < count; ++i) {
        const std::vector<std::uint8_t> image = storedValues(blobImage(i, shape), type);
        bytes.insert(bytes.end(), image.begin(), image.end());
    }
    dataset.bytes = std::move(bytes);
    return dataset;
}
