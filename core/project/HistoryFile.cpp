#include "core/project/HistoryFile.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/json/JsonObject.h"

namespace core {

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

std::string lineOf(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string placeOf(std::size_t number, const std::string& file) {
    return "Line " + std::to_string(number) + " of " + file;
}

CurvePoint readPoint(const JsonObject& object) {
    return {object.text("curve"), object.integer("step", 0, kMost), object.number("epoch"), object.number("seconds"),
            object.number("value")};
}

TrainingEvent readEvent(const JsonObject& object) {
    return {object.text("event"), object.integer("step", 0, kMost), object.number("epoch"), object.number("seconds"),
            object.text("sentence")};
}

}  // namespace

std::string historyLine(const CurvePoint& point) {
    return lineOf({{"curve", point.curve},
                   {"step", point.step},
                   {"epoch", point.epoch},
                   {"seconds", point.seconds},
                   {"value", point.value}});
}

std::string historyLine(const TrainingEvent& event) {
    return lineOf({{"event", event.kind},
                   {"step", event.step},
                   {"epoch", event.epoch},
                   {"seconds", event.seconds},
                   {"sentence", event.sentence}});
}

std::string writeHistory(const History& history) {
    std::string text;
    for (const CurvePoint& point : history) text += historyLine(point);
    return text;
}

History readHistory(std::string_view text, const std::string& file) {
    History history;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const std::string place = placeOf(number, file);
        const nlohmann::json json = parseJson(line, place);
        history.push_back(readPoint(JsonObject(json, place)));
    }
    return history;
}

RunHistory readRunHistory(std::string_view text, const std::string& file, std::int64_t records) {
    RunHistory history;
    while (history.records < records) {
        const std::size_t end = text.find('\n', history.bytes);
        if (end == std::string_view::npos) break;
        const std::string place = placeOf(static_cast<std::size_t>(history.records) + 1, file);
        const nlohmann::json json = parseJson(text.substr(history.bytes, end - history.bytes), place);
        const JsonObject object(json, place);
        if (object.has("event")) {
            history.events.push_back(readEvent(object));
            if (history.events.back().kind == "recovered") dropPointsAfter(history.points, history.events.back().step);
        } else {
            history.points.push_back(readPoint(object));
        }
        history.bytes = end + 1;
        ++history.records;
    }
    return history;
}

}  // namespace core
