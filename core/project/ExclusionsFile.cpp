#include "core/project/ExclusionsFile.h"

#include "core/files/JsonObject.h"
#include "core/project/BySourceFile.h"
#include "core/project/DatasetEditsJson.h"

namespace core {

namespace {

constexpr const char* kExclusionsFormat = "imago-exclusions";

}  // namespace

std::filesystem::path exclusionsFile(const std::filesystem::path& project) {
    return project / "exclusions.json";
}

void writeExclusions(const std::filesystem::path& file, const ExclusionsBySource& exclusions) {
    nlohmann::ordered_json datasets = nlohmann::ordered_json::array();
    for (const auto& [source, left] : exclusions)
        if (!left.empty()) datasets.push_back({{"source", source}, {"left_out", toJson(left)}});
    writeBySource(file, kExclusionsFormat, datasets);
}

ExclusionsBySource readExclusions(const std::filesystem::path& file) {
    ExclusionsBySource exclusions;
    readBySource(file, kExclusionsFormat, Message("samples that are left out"),
                 [&](const std::string& source, const nlohmann::json& dataset, const std::string& name) {
                     const JsonObject object(dataset, name, "datasets");
                     exclusions[source] = exclusionsFromJson(object.value("left_out"), name);
                 });
    return exclusions;
}

}  // namespace core
