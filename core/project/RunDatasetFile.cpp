#include "core/project/RunDatasetFile.h"

#include <limits>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/Error.h"
#include "core/files/JsonObject.h"
#include "core/project/DatasetEditsJson.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kRunDatasetFormat = "imago-run-dataset";
constexpr std::int64_t kRunDatasetVersion = 1;
constexpr std::int64_t kMostCounted = std::numeric_limits<std::int64_t>::max();

std::size_t mergedClasses(const LabelEdits& labels, const Dataset& whole) {
    std::map<std::string, std::size_t> sources;  // of each name
    for (const std::string& name : whole.classNames) {
        if (labels.dropped.contains(name)) continue;
        const auto renamed = labels.renamed.find(name);
        ++sources[renamed == labels.renamed.end() ? name : renamed->second];
    }
    std::size_t merged = 0;
    for (const auto& [name, count] : sources)
        if (count > 1) merged += count;
    return merged;
}

std::vector<std::uint32_t> readMoved(const JsonObject& object, const std::string& file) {
    const nlohmann::json& list = object.value("moved");
    const auto isIndex = [](const nlohmann::json& value) {
        return value.is_number_unsigned() && value.get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max();
    };
    std::vector<std::uint32_t> moved;
    bool isRight = list.is_array();
    if (isRight)
        for (const nlohmann::json& value : list) {
            isRight = isRight && isIndex(value) && (moved.empty() || value.get<std::uint32_t>() > moved.back());
            if (!isRight) break;
            moved.push_back(value.get<std::uint32_t>());
        }
    if (!isRight)
        throw Error("%1 is damaged: \"moved\" is not an ascending list of numbers of samples; use another copy of it.",
                    file);
    return moved;
}

}  // namespace

RunDatasetCounts countsOf(const RunDataset& used, const Dataset& dataset) {
    RunDatasetCounts counts;
    counts.hasFile = !used.empty();
    counts.edited = !used.edits.empty();
    counts.moved = used.moved.size();
    if (!counts.edited || !dataset.whole) return counts;
    counts.leftOut = dataset.leftOut();
    counts.mergedClasses = mergedClasses(used.edits.labels, *dataset.whole);
    return counts;
}

Json toJson(const RunDatasetCounts& counts) {
    return {{"edited", counts.edited},
            {"left_out", counts.leftOut},
            {"merged_classes", counts.mergedClasses},
            {"moved", counts.moved}};
}

RunDatasetCounts readRunDatasetCounts(const JsonObject& object) {
    const auto count = [&](const char* key) { return static_cast<std::size_t>(object.integer(key, 0, kMostCounted)); };
    return {true, object.toggle("edited"), count("left_out"), count("merged_classes"), count("moved")};
}

std::string writeRunDataset(const RunDataset& dataset) {
    const Json json = {{"format", kRunDatasetFormat},
                       {"format_version", kRunDatasetVersion},
                       {"edits", toJson(dataset.edits)},
                       {"moved", dataset.moved}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

RunDataset readRunDataset(std::string_view text, const std::string& file) {
    const nlohmann::json json = parseJson(text, file);
    const JsonObject object(json, file);
    if (!object.has("format") || object.text("format") != kRunDatasetFormat)
        throw Error("%1 does not say what a run was trained on; use another copy of it.", file);
    object.requireVersion(kRunDatasetVersion);
    return {datasetEditsFromJson(object.object("edits").json(), file), readMoved(object, file)};
}

}  // namespace core
