#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace core {

/// The JSON of a whole file of up to `limit` bytes. Throws Error that names the file and what is wrong.
nlohmann::json readJsonFile(const std::filesystem::path& file, std::uint64_t limit);

}  // namespace core
