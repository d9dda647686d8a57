#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace core {

/// The folder of the model of `project` whose weights have this SHA-256: the last or the best one of a run, or one in
/// `project`/models. Nothing where there is none; what cannot be read is passed over. Reads a small file of each, so it
/// blocks.
std::optional<std::filesystem::path> modelWithHash(const std::filesystem::path& project,
                                                   const std::string& weightsHash);

}  // namespace core
