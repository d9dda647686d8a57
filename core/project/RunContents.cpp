#include "core/project/RunContents.h"

#include <algorithm>
#include <initializer_list>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "core/files/FileAccess.h"
#include "core/files/TemporaryName.h"

namespace core {

namespace {

namespace fs = std::filesystem;

/// Each folder of a run, by what lies in it.
enum class Room { run, checkpoints, samples, model, evaluations };

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isFile(Room room, const std::string& name) {
    // What could not be read, and notes that two studios changed, are renamed.
    static const std::regex otherNotes(R"(notes-(damaged|other)(-\d+)?\.json)");
    static const std::regex sample(R"(\d+\.png)");
    static const std::regex damagedEvaluation(R"([0-9a-f]{12}(-\d+)?-damaged(-\d+)?\.json)");
    switch (room) {
        case Room::run:
            return isOneOf(name, {"settings.json", "dataset.json", "history.jsonl", "state.json", "notes.json"}) ||
                   std::regex_match(name, otherNotes);
        case Room::checkpoints:
            return name == "last.safetensors";
        case Room::samples:
            return std::regex_match(name, sample);
        case Room::evaluations:
            return isEvaluationFileName(name) || std::regex_match(name, damagedEvaluation);
        case Room::model:
            break;
    }
    return isOneOf(name, {"settings.json", "model.safetensors", "history.jsonl"});
}

/// What lies in the folder `name`; false where Imago makes none of that name there. `.model.new` and `.best.new` are of
/// versions before.
bool isFolder(Room room, const std::string& name, Room& inside) {
    inside = Room::model;
    if (room == Room::checkpoints) return isOneOf(name, {"best", ".best.new"});
    if (room != Room::run) return false;
    if (name == "checkpoints") inside = Room::checkpoints;
    if (name == "samples") inside = Room::samples;
    if (name == "evaluations") inside = Room::evaluations;
    return isOneOf(name, {"checkpoints", "samples", "model", ".model.new", "evaluations"});
}

fs::path firstForeign(const fs::path& folder, Room room) {
    std::vector<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(folder)) entries.push_back(entry.path());
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
        const std::string name = entry.filename().string();
        const fs::file_status status = fs::symlink_status(entry);
        Room inside = Room::model;
        const auto isKnown = [&](std::string_view known) {
            return isFile(room, std::string(known)) || isFolder(room, std::string(known), inside);
        };
        const bool isTemporary = isTemporaryName(name, isKnown);
        if (fs::is_directory(status)) {
            const bool isOurs = isFolder(room, name, inside) || isTemporary;
            if (!isOurs) return entry;
            if (const fs::path foreign = firstForeign(entry, inside); !foreign.empty()) return foreign;
        } else if (!fs::is_regular_file(status) || !(isFile(room, name) || isTemporary)) {
            return entry;
        }
    }
    return {};
}

}  // namespace

bool isEvaluationFileName(const std::string& name) {
    static const std::regex evaluation(R"([0-9a-f]{12}(-[1-9]\d*)?\.json)");
    return std::regex_match(name, evaluation);
}

fs::path foreignEntry(const RunPaths& paths) {
    checkFileAccess(paths.folder);
    return firstForeign(paths.folder, Room::run);
}

}  // namespace core
