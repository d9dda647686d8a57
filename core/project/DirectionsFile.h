#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/latent/directions/Direction.h"

namespace core {

/// Directions of one model, by the hash of its weights.
struct SavedDirections {
    std::string weightsHash;
    std::vector<Direction> directions;

    bool operator==(const SavedDirections&) const = default;
};

/// Atomic. Parent folders are made. Throws Error when the file cannot be written.
void writeDirections(const std::filesystem::path& file, const std::vector<SavedDirections>& models);

/// Empty where there is no file. Throws Error that names the file and what is wrong.
std::vector<SavedDirections> readDirections(const std::filesystem::path& file);

}  // namespace core
