#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/dataset/Dataset.h"
#include "core/metric/compare/Comparison.h"
#include "core/sample/image/ImageSpec.h"

/// Four classes in turn, each with a quarter of the image bright, in noise: easy to tell apart.
inline std::shared_ptr<const core::Dataset> patternDataset(std::size_t count,
                                                           const core::ImageShape& shape = {16, 16, 1},
                                                           std::uint64_t seed = 1) {
    auto dataset = std::make_shared<core::Dataset>();
    dataset->name = "Patterns";
    dataset->spec = core::imageSpec(shape);
    dataset->classNames = {"upper left", "upper right", "lower left", "lower right"};
    core::StableRandom random(seed, 17);
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i < count; ++i) {
        const auto label = static_cast<int>(i % 4);
        dataset->labels.push_back(label);
        for (int y = 0; y < shape.height; ++y)
            for (int x = 0; x < shape.width; ++x)
                for (int channel = 0; channel < shape.channels; ++channel) {
                    const bool bright =
                        (y >= shape.height / 2) == (label / 2 == 1) && (x >= shape.width / 2) == (label % 2 == 1);
                    bytes.push_back(static_cast<std::uint8_t>(random.below(100) + (bright ? 130 : 20)));
                }
    }
    dataset->bytes = std::move(bytes);
    return dataset;
}

/// Generated samples with their classes: those of a dataset, and what happened to them.
struct PatternSamples {
    std::vector<core::Sample> samples;
    std::vector<int> labels;

    explicit PatternSamples(const core::Dataset& dataset, const std::vector<std::uint32_t>& indices) {
        for (const std::uint32_t index : indices) {
            samples.push_back(dataset.sampleAt(index));
            labels.push_back(dataset.labels[index]);
        }
    }
};

/// Sets without features; what they refer to must outlive them.
inline core::ComparedSets patternSets(const core::Dataset& dataset, const std::vector<std::uint32_t>& training,
                                      const std::vector<std::uint32_t>& heldOut, const PatternSamples& generated,
                                      bool withLabels = true, std::uint64_t seed = 3) {
    static const core::FeatureSet kNone;
    const std::span<const int> labels = withLabels ? std::span<const int>(generated.labels) : std::span<const int>();
    return {dataset, training, heldOut, generated.samples, kNone, kNone, kNone, seed, labels};
}
