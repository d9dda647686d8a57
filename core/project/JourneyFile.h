#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/latent/timeline/JourneyText.h"

namespace core {

/// A journey from a file of at most 64 MiB, for a model with that latent size and those classes. Throws Error like
/// readFile() and journeyFromText().
SavedJourney readJourney(const std::filesystem::path& file, int latentSize, const std::vector<std::string>& classNames);

/// Atomic. Parent folders are made. A journey without keys is no file: one that is there is removed. Throws Error when
/// the disk refuses.
void writeJourney(const std::filesystem::path& file, const SavedJourney& journey,
                  const std::vector<std::string>& classNames);

}  // namespace core
