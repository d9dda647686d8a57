#include "core/project/LabelsFile.h"

#include "core/files/JsonObject.h"
#include "core/project/BySourceFile.h"
#include "core/project/DatasetEditsJson.h"
#include "core/project/ExclusionsFile.h"

namespace core {

namespace {

constexpr const char* kLabelsFormat = "imago-labels";

}  // namespace

std::filesystem::path labelsFile(const std::filesystem::path& project) {
    return project / "labels.json";
}

void writeLabels(const std::filesystem::path& file, const LabelsBySource& labels) {
    nlohmann::ordered_json datasets = nlohmann::ordered_json::array();
    for (const auto& [source, edits] : labels)
        if (!edits.empty()) datasets.push_back({{"source", source}, {"labels", toJson(edits)}});
    writeBySource(file, kLabelsFormat, datasets);
}

LabelsBySource readLabels(const std::filesystem::path& file) {
    LabelsBySource labels;
    readBySource(file, kLabelsFormat, Message("edited classes"),
                 [&](const std::string& source, const nlohmann::json& dataset, const std::string& name) {
                     const JsonObject object(dataset, name, "datasets");
                     labels[source] = labelEditsFromJson(object.value("labels"), name);
                 });
    return labels;
}

EditsBySource readEdits(const std::filesystem::path& project) {
    EditsBySource edits;
    for (auto& [source, exclusions] : readExclusions(exclusionsFile(project))) edits[source].exclusions = exclusions;
    for (auto& [source, labels] : readLabels(labelsFile(project))) edits[source].labels = labels;
    return edits;
}

DatasetEdits editsOf(const EditsBySource& edits, const std::string& source) {
    const auto found = edits.find(source);
    return found == edits.end() ? DatasetEdits() : found->second;
}

}  // namespace core
