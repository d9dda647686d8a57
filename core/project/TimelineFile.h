#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/latent/timeline/TimelineText.h"

namespace core {

/// A timeline from a file of at most 64 MiB, for a model with that latent size and those classes. Throws Error like
/// readFile() and timelineFromText().
SavedTimeline readTimeline(const std::filesystem::path& file, int latentSize,
                           const std::vector<std::string>& classNames);

/// Atomic. Parent folders are made. A timeline without keys is no file: one that is there is removed. Throws Error when
/// the disk refuses.
void writeTimeline(const std::filesystem::path& file, const SavedTimeline& timeline,
                   const std::vector<std::string>& classNames);

}  // namespace core
