#pragma once

#include <QString>
#include <cstdint>

#include "ui/common/fields/SettingsMemory.h"

namespace ui {

/// What the Evaluate panel remembers from one start to the next.
struct EvaluateSettings {
    std::int64_t samples = 2'000;
    std::int64_t seed = 1;
    bool onOpenDataset = false;
    QString metrics;    ///< MetricChoices::differences()
    QString extractor;  ///< a TorchScript file; empty: Imago's own feature network

    /// Samples that may be asked for, and seeds: from 0 on.
    static constexpr int kFewestSamples = 2;
    static constexpr int kMostSamples = 1'000'000;
    static constexpr int kLargestSeed = 2'147'483'647;

    /// What is remembered, or the defaults.
    static EvaluateSettings recalled(const SettingsMemory& memory);
    void rememberIn(SettingsMemory& memory) const;
};

}  // namespace ui
