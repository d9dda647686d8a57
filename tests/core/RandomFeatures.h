#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/metric/Metric.h"
#include "core/model/Latent.h"

// What the tests of metrics that compare sets of features make their input with.

inline core::FeatureSet featureRows(std::initializer_list<std::vector<float>> rows) {
    core::FeatureSet set;
    for (const std::vector<float>& row : rows) {
        set.dimensions = row.size();
        set.values.insert(set.values.end(), row.begin(), row.end());
    }
    return set;
}

/// Of a Gaussian with the mean `shift` and the standard deviation `deviation` in every dimension; the same for a seed
/// on every machine.
inline core::FeatureSet gaussianFeatures(std::size_t count, int dimensions, std::uint64_t seed, float shift = 0,
                                         float deviation = 1) {
    core::FeatureSet set{static_cast<std::size_t>(dimensions), {}};
    for (std::size_t i = 0; i < count; ++i)
        for (const float value : core::sampleLatent(dimensions, seed, i))
            set.values.push_back(shift + deviation * value);
    return set;
}

/// With Gaussian noise of this standard deviation on top.
inline core::FeatureSet withNoise(core::FeatureSet set, float deviation, std::uint64_t seed) {
    const core::FeatureSet noise = gaussianFeatures(set.size(), static_cast<int>(set.dimensions), seed);
    for (std::size_t i = 0; i < set.values.size(); ++i) set.values[i] += deviation * noise.values[i];
    return set;
}

/// Class after class in turn, each around an axis of its own; `classes` is at most `dimensions`.
inline core::FeatureSet featuresOfClasses(std::size_t count, int dimensions, std::size_t classes, std::uint64_t seed) {
    core::FeatureSet set = gaussianFeatures(count, dimensions, seed, 0, 0.5F);
    for (std::size_t i = 0; i < count; ++i) set.values[i * set.dimensions + i % classes] += 4;
    return set;
}

/// What the metric `id` says of sets of which it sees nothing but the features.
inline core::Comparison comparedBy(const std::string& id, const core::FeatureSet& training,
                                   const core::FeatureSet& heldOut, const core::FeatureSet& generated,
                                   const core::JobContext& context = {}, std::uint64_t seed = 1) {
    const core::Dataset dataset;
    return core::metric(id).compare({dataset, {}, {}, {}, training, heldOut, generated, seed}, context);
}

/// All warnings as one text.
inline std::string warningsOf(const core::Comparison& comparison) {
    std::string text;
    for (const core::Message& warning : comparison.warnings) text += warning.english() + '\n';
    return text;
}
