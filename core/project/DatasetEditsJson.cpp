#include "core/project/DatasetEditsJson.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/care/ClassEdits.h"
#include "core/files/JsonObject.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kMostKept = 1;

std::string hashFrom(const std::string& text, const std::string& file) {
    if (text.size() != 64 || text.find_first_not_of("0123456789abcdef") != std::string::npos)
        throw Error("%1 is damaged: a \"sha256\" is not 64 hexadecimal digits (0 to f).", file);
    return text;
}

/// What a person called a class.
std::string nameFrom(const std::string& name, const std::string& file) {
    try {
        checkClassName(name);
    } catch (const Error&) {
        throw Error("%1 is damaged: \"%2\" cannot be the name of a class.", file, shownName(name));
    }
    return name;
}

void readRenamed(const JsonObject& labels, const std::string& file, LabelEdits& edits) {
    if (!labels.has("renamed")) return;
    const JsonObject renamed = labels.object("renamed");
    for (const auto& entry : renamed.json().items())
        edits.renamed.emplace(entry.key(), nameFrom(renamed.text(entry.key()), file));
}

void readAssigned(const JsonObject& labels, const std::string& file, LabelEdits& edits) {
    if (!labels.has("assigned")) return;
    const JsonObject assigned = labels.object("assigned");
    for (const auto& entry : assigned.json().items()) {
        const std::string name = nameFrom(entry.key(), file);
        for (const std::string& hash : assigned.texts(entry.key()))
            if (!edits.assigned.emplace(hashFrom(hash, file), name).second)
                throw Error("%1 is damaged: two classes are assigned to one sample.", file);
    }
}

void readWeights(const JsonObject& labels, const std::string& file, LabelEdits& edits) {
    if (!labels.has("weights")) return;
    const JsonObject weights = labels.object("weights");
    for (const auto& entry : weights.json().items()) {
        const double weight = weights.number(entry.key());
        if (!(weight >= kLeastClassWeight && weight <= kMostClassWeight))
            throw Error("%1 is damaged: the weight of the class \"%2\" is not a number from 0.1 to 10.", file,
                        shownName(entry.key()));
        if (weight != 1) edits.weights.emplace(entry.key(), weight);
    }
}

}  // namespace

Json toJson(const Exclusions& exclusions) {
    Json list = Json::array();
    for (const auto& [hash, keep] : exclusions.kept) list.push_back({{"sha256", hash}, {"keep", keep}});
    return list;
}

Json toJson(const LabelEdits& labels) {
    Json json = Json::object();
    if (!labels.renamed.empty()) json["renamed"] = labels.renamed;
    if (!labels.dropped.empty()) json["dropped"] = labels.dropped;
    if (!labels.added.empty()) json["added"] = labels.added;
    std::map<std::string, std::vector<std::string>> byClass;
    for (const auto& [hash, name] : labels.assigned) byClass[name].push_back(hash);
    if (!byClass.empty()) json["assigned"] = byClass;
    if (!labels.weights.empty()) json["weights"] = labels.weights;
    return json;
}

Json toJson(const DatasetEdits& edits) {
    Json json = Json::object();
    if (!edits.exclusions.empty()) json["left_out"] = toJson(edits.exclusions);
    if (!edits.labels.empty()) json["labels"] = toJson(edits.labels);
    return json;
}

Exclusions exclusionsFromJson(const nlohmann::json& json, const std::string& file) {
    if (!json.is_array()) throw Error("%1 is damaged: the samples that are left out are not a list.", file);
    Exclusions exclusions;
    for (const nlohmann::json& entry : json) {
        const JsonObject sample(entry, file, "left_out");
        exclusions.kept[hashFrom(sample.text("sha256"), file)] =
            static_cast<std::size_t>(sample.integer("keep", 0, kMostKept));
    }
    return exclusions;
}

LabelEdits labelEditsFromJson(const nlohmann::json& json, const std::string& file) {
    const JsonObject labels(json, file, "labels");
    LabelEdits edits;
    readRenamed(labels, file, edits);
    if (labels.has("dropped")) {
        const std::vector<std::string> dropped = labels.texts("dropped");
        edits.dropped = {dropped.begin(), dropped.end()};
    }
    if (labels.has("added"))
        for (const std::string& name : labels.texts("added"))
            if (std::ranges::find(edits.added, name) == edits.added.end()) edits.added.push_back(nameFrom(name, file));
    readAssigned(labels, file, edits);
    readWeights(labels, file, edits);
    return edits;
}

DatasetEdits datasetEditsFromJson(const nlohmann::json& json, const std::string& file) {
    const JsonObject object(json, file);
    DatasetEdits edits;
    if (object.has("left_out")) edits.exclusions = exclusionsFromJson(object.value("left_out"), file);
    if (object.has("labels")) edits.labels = labelEditsFromJson(object.value("labels"), file);
    return edits;
}

}  // namespace core
