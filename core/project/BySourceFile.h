#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "core/base/Message.h"

namespace core {

/// Writes a file of the project that says something about each of several datasets: `datasets` is a list of objects
/// with a "source" each. Atomically; throws Error when it cannot be written.
void writeBySource(const std::filesystem::path& file, const std::string& format,
                   const nlohmann::ordered_json& datasets);

/// Calls `each` for every dataset in the file, in order; not at all where there is no file. `name` is how sentences
/// call it. Throws Error that names the file: damaged, of a newer version, or one that "%1 does not contain `what`".
void readBySource(
    const std::filesystem::path& file, const std::string& format, const Message& what,
    const std::function<void(const std::string& source, const nlohmann::json& dataset, const std::string& name)>& each);

}  // namespace core
