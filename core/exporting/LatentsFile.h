#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/files/AtomicFile.h"

namespace core {

/// Latents and what they are the latents of, a row each. What is empty is not written.
struct LatentTable {
    int latentSize = 0;
    std::vector<float> latents = {};       ///< rows x latentSize
    std::vector<float> pixelErrors = {};   ///< root mean square of what the model generates there, 0 to 1
    std::vector<std::string> files = {};   ///< that held the samples
    std::vector<std::string> labels = {};  ///< classes by their names
    std::vector<std::string> names = {};   ///< of the samples in their dataset
};

/// Writes arrays called latents, pixel_error, files, labels and names for numpy.load() or, where the name ends in .csv,
/// a table with the columns name, file, class, pixel_error, z0, z1, ...: whole or not at all. Throws Error when the
/// file cannot be written.
void writeLatents(const LatentTable& table, const std::filesystem::path& file, Existing existing);

}  // namespace core
