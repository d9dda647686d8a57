#pragma once

#include <cstdint>
#include <stop_token>

#include "core/project/RunFolder.h"
#include "ui/explore/timeline/SampleFrames.h"

namespace ui {

/// The rows of samples that the studio shows; the sheets on the disk may have more.
constexpr int kSampleRows = 4;

/// The samples that a run left in its folder while it was trained.
struct SavedSamples {
    SampleFrames frames;
    int columns = 1;
};

/// Reads those of a run up to the step `last`, as many as fit into the frames, evenly spread. What is no sheet of the
/// run's model is passed over. For any thread. Throws core::Error when the run's settings cannot be read.
SavedSamples readSavedSamples(const core::RunPaths& run, std::int64_t last, const std::stop_token& stop);

}  // namespace ui
