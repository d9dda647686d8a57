#pragma once

#include "core/sample/Modality.h"

namespace toy {

/// A signal of 8 numbers from -1 to 1: no image anywhere, the smallest thing that can be trained and generated.
core::Modality signalModality();

inline constexpr int kSignalValues = 8;

/// The spec of all signals.
core::SampleSpec signalSpec();

/// A signal as a sample, and back.
core::Sample signalSample(const std::vector<float>& values);
std::vector<float> signalValues(const core::Sample& sample);

}  // namespace toy
