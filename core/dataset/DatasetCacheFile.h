#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string_view>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"

namespace core {

/// The first bytes of a file of DatasetCache that has a dataset, and of one that has a note.
inline constexpr std::string_view kDatasetMagic = "IMAGODS\n";
inline constexpr std::string_view kNoteMagic = "IMAGONT\n";

/// Bytes that the file of such a dataset will have. Throws nlohmann::json::exception where a text of it is no UTF-8.
std::uint64_t datasetFileBytes(const Dataset& dataset);

/// Writes a whole dataset, none that is a part, to a new file: a header of fixed length, what is known of the samples
/// with its checksum, the samples from the beginning of a page on, then a checksum of each block of them. Its settings,
/// time and key are for whoever reads it to set. False when cancelled. Throws Error, naming `shown`: the place where
/// the file will be.
bool writeDatasetFile(const std::filesystem::path& file, const std::filesystem::path& shown, const Dataset& dataset,
                      const JobContext& context);

/// Reads it again; for where its samples then lie see keptSamples(). Every length is checked before memory is taken,
/// and every byte against a checksum. Null for what is no such file, a link, of another version, damaged or truncated,
/// cannot be read, or when cancelled.
std::unique_ptr<Dataset> readDatasetFile(const std::filesystem::path& path, const JobContext& context);

}  // namespace core
