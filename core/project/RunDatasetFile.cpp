#include "core/project/RunDatasetFile.h"

#include <algorithm>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/Error.h"
#include "core/dataset/care/ClassEdits.h"
#include "core/files/JsonObject.h"
#include "core/project/DatasetEditsJson.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kRunDatasetFormat = "imago-run-dataset";
constexpr std::int64_t kRunDatasetVersion = 1;
constexpr std::int64_t kMostCounted = std::numeric_limits<std::int64_t>::max();

void countClasses(const LabelEdits& labels, const Dataset& whole, RunDatasetCounts& counts) {
    const std::vector<std::string> classes = sourceClasses(whole);
    std::map<std::string, std::size_t> sources;  // of each name
    for (const std::string& name : classes)
        if (!labels.dropped.contains(name)) ++sources[labels.shownAs(name)];
    for (const std::string& name : classes) {
        if (labels.dropped.contains(name)) {
            ++counts.droppedClasses;
        } else if (sources.at(labels.shownAs(name)) > 1) {
            ++counts.mergedClasses;
        } else if (labels.shownAs(name) != name) {
            ++counts.renamedClasses;
        }
    }
    counts.addedClasses = labels.added.size();
}

/// Samples of `part` that are not of the class that their own one has become.
std::size_t assignedSamples(const LabelEdits& labels, const Dataset& whole, const Dataset& part) {
    if (labels.assigned.empty() || !part.hasLabels()) return 0;
    const std::vector<std::string> classes = sourceClasses(whole);
    const auto nameOf = [](std::int32_t label, const std::vector<std::string>& names) {
        return label >= 0 && static_cast<std::size_t>(label) < names.size() ? names[static_cast<std::size_t>(label)]
                                                                            : std::string();
    };
    const auto rowOf = [](const Dataset& dataset, std::size_t index) {
        return dataset.rows.empty() ? index : dataset.rows[index];
    };
    std::size_t assigned = 0;
    std::size_t at = 0;  // in the whole, which has them in the same order
    for (std::size_t index = 0; index < part.size(); ++index, ++at) {
        while (at < whole.size() && rowOf(whole, at) != rowOf(part, index)) ++at;
        if (at == whole.size()) break;
        const std::string own = nameOf(whole.hasLabels() ? whole.labels[at] : 0, classes);
        if (nameOf(part.labels[index], part.classNames) != labels.shownAs(own)) ++assigned;
    }
    return assigned;
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
    countClasses(used.edits.labels, *dataset.whole, counts);
    counts.assigned = assignedSamples(used.edits.labels, *dataset.whole, dataset);
    counts.weightedClasses = static_cast<std::size_t>(
        std::ranges::count_if(dataset.classWeights, [](double weight) { return weight != 1; }));
    return counts;
}

Json toJson(const RunDatasetCounts& counts) {
    return {{"edited", counts.edited},
            {"left_out", counts.leftOut},
            {"merged_classes", counts.mergedClasses},
            {"moved", counts.moved},
            {"assigned", counts.assigned},
            {"renamed_classes", counts.renamedClasses},
            {"dropped_classes", counts.droppedClasses},
            {"added_classes", counts.addedClasses},
            {"weighted_classes", counts.weightedClasses}};
}

RunDatasetCounts readRunDatasetCounts(const JsonObject& object) {
    const auto count = [&](const char* key) { return static_cast<std::size_t>(object.integer(key, 0, kMostCounted)); };
    const auto newer = [&](const char* key) { return object.has(key) ? count(key) : std::size_t{0}; };
    return {.hasFile = true,
            .edited = object.toggle("edited"),
            .leftOut = count("left_out"),
            .mergedClasses = count("merged_classes"),
            .moved = count("moved"),
            .assigned = newer("assigned"),
            .renamedClasses = newer("renamed_classes"),
            .droppedClasses = newer("dropped_classes"),
            .addedClasses = newer("added_classes"),
            .weightedClasses = newer("weighted_classes")};
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
