#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/dataset/Split.h"
#include "core/dataset/care/HealthCheck.h"

namespace app {

/// What `imago dataset --json` prints of a dataset that was read by the format with this id: of its images their size
/// in pixels and their channels, and how many samples of `split`, a training's, there are on each side. "test" counts
/// those of the source's own test set; without a split all others are for training. "left_out" counts those that its
/// edits leave out: they are in no other number.
nlohmann::ordered_json datasetReport(const std::string& format, const core::Dataset& dataset,
                                     const core::HealthReport& health, const std::optional<core::Split>& split);

/// The same as lines for a person, each with its line break.
std::string datasetReportText(const std::string& formatLabel, const core::Dataset& dataset,
                              const core::HealthReport& health);

/// A line for each of the first files that somebody may have expected to be samples: "Skipped a.png: the file is
/// empty"; the last line counts the others.
std::vector<std::string> skippedLines(const core::ImportReport& report);

/// All that were skipped: [{"file": "a.png", "reason": "the file is empty"}, ...].
nlohmann::ordered_json skippedFiles(const core::ImportReport& report);

/// "2,000 .txt files, 1 file without an extension": the files that nobody expects to be samples; empty where there is
/// none.
std::string harmlessText(const core::ImportReport& report);

}  // namespace app
