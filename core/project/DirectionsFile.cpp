#include "core/project/DirectionsFile.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/JsonFile.h"
#include "core/files/JsonObject.h"
#include "core/files/MessageJson.h"

namespace core {

namespace {

constexpr const char* kDirectionsFormat = "imago-directions";
constexpr std::int64_t kDirectionsVersion = 1;
constexpr std::uint64_t kLargestDirections = 64ULL << 20;

bool isDirection(const Direction& direction) {
    const auto finite = [](float value) { return std::isfinite(value); };
    const auto& unit = direction.unit;
    return std::all_of(unit.begin(), unit.end(), finite) &&
           std::all_of(direction.origin.begin(), direction.origin.end(), finite) &&
           std::any_of(unit.begin(), unit.end(), [](float value) { return value != 0; }) &&
           (direction.origin.empty() || direction.origin.size() == unit.size());
}

Direction directionOf(const JsonObject& object, const std::string& file) {
    Direction direction{object.text("id"),
                        object.text("name"),
                        object.floats("unit"),
                        object.number("share"),
                        Message::verbatim(object.text("note")),
                        object.floats("origin")};
    if (object.has("note_message")) direction.note = readMessage(object.value("note_message")).value_or(direction.note);
    if (!isDirection(direction)) throw Error("%1 is damaged: the direction %2 is not valid.", file, direction.name);
    return direction;
}

}  // namespace

void writeDirections(const std::filesystem::path& file, const std::vector<SavedDirections>& models) {
    checkFileAccess(file);
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const SavedDirections& model : models) {
        nlohmann::ordered_json directions = nlohmann::ordered_json::array();
        for (const Direction& direction : model.directions)
            directions.push_back({{"id", direction.id},
                                  {"name", direction.name},
                                  {"unit", direction.unit},
                                  {"share", direction.share},
                                  {"note", direction.note.english()},
                                  {"note_message", toJson(direction.note)},
                                  {"origin", direction.origin}});
        list.push_back({{"weights", model.weightsHash}, {"directions", directions}});
    }
    const nlohmann::ordered_json json = {
        {"format", kDirectionsFormat}, {"format_version", kDirectionsVersion}, {"models", list}};
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);  // what is wrong shows when it is written
    writeFileAtomically(file, json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

std::vector<SavedDirections> readDirections(const std::filesystem::path& file) {
    checkFileAccess(file);
    if (isMissing(file)) return {};
    const nlohmann::json json = readJsonFile(file, kLargestDirections);
    const std::string name = quotedPath(file);
    const JsonObject object(json, name);
    if (object.text("format") != kDirectionsFormat)
        throw Error("%1 does not contain directions; move it elsewhere.", name);
    object.requireVersion(kDirectionsVersion);
    const nlohmann::json& list = object.value("models");
    if (!list.is_array()) throw Error("%1 is damaged: its models are not a list.", name);
    std::vector<SavedDirections> models;
    for (const nlohmann::json& entry : list) {
        const JsonObject model(entry, name, "models");
        SavedDirections saved{model.text("weights"), {}};
        const nlohmann::json& directions = model.value("directions");
        if (!directions.is_array()) throw Error("%1 is damaged: its directions are not a list.", name);
        for (const nlohmann::json& direction : directions)
            saved.directions.push_back(directionOf(JsonObject(direction, name, "directions"), name));
        models.push_back(std::move(saved));
    }
    return models;
}

}  // namespace core
