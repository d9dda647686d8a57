#include "core/project/ExclusionsFile.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/JsonFile.h"
#include "core/files/JsonObject.h"

namespace core {

namespace {

constexpr const char* kExclusionsFormat = "imago-exclusions";
constexpr std::int64_t kExclusionsVersion = 1;
constexpr std::uint64_t kLargestExclusions = 256ULL << 20;
constexpr std::int64_t kMostKept = 1;

bool isContentHash(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Exclusions exclusionsOf(const JsonObject& dataset, const std::string& file) {
    const nlohmann::json& list = dataset.value("left_out");
    if (!list.is_array()) throw Error("%1 is damaged: the samples that are left out are not a list.", file);
    Exclusions exclusions;
    for (const nlohmann::json& entry : list) {
        const JsonObject sample(entry, file, "datasets.left_out");
        const std::string hash = sample.text("sha256");
        if (!isContentHash(hash))
            throw Error("%1 is damaged: a \"sha256\" is not 64 hexadecimal digits (0 to f).", file);
        exclusions.kept[hash] = static_cast<std::size_t>(sample.integer("keep", 0, kMostKept));
    }
    return exclusions;
}

}  // namespace

std::filesystem::path exclusionsFile(const std::filesystem::path& project) {
    return project / "exclusions.json";
}

void writeExclusions(const std::filesystem::path& file, const ExclusionsBySource& exclusions) {
    checkFileAccess(file);
    nlohmann::ordered_json datasets = nlohmann::ordered_json::array();
    for (const auto& [source, left] : exclusions) {
        if (left.empty()) continue;
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const auto& [hash, keep] : left.kept) list.push_back({{"sha256", hash}, {"keep", keep}});
        datasets.push_back({{"source", source}, {"left_out", list}});
    }
    const nlohmann::ordered_json json = {
        {"format", kExclusionsFormat}, {"format_version", kExclusionsVersion}, {"datasets", datasets}};
    writeFileAtomically(file, json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

ExclusionsBySource readExclusions(const std::filesystem::path& file) {
    checkFileAccess(file);
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return {};
    const nlohmann::json json = readJsonFile(file, kLargestExclusions);
    const std::string name = quotedPath(file);
    const JsonObject object(json, name);
    if (object.text("format") != kExclusionsFormat)
        throw Error("%1 does not contain samples that are left out; move it elsewhere.", name);
    object.requireVersion(kExclusionsVersion);
    const nlohmann::json& list = object.value("datasets");
    if (!list.is_array()) throw Error("%1 is damaged: its datasets are not a list.", name);
    ExclusionsBySource exclusions;
    for (const nlohmann::json& entry : list) {
        const JsonObject dataset(entry, name, "datasets");
        Exclusions left = exclusionsOf(dataset, name);
        if (!exclusions.emplace(dataset.text("source"), std::move(left)).second)
            throw Error("%1 is damaged: two of its datasets have the same \"source\".", name);
    }
    return exclusions;
}

}  // namespace core
