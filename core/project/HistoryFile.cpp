#include "core/project/HistoryFile.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/Error.h"
#include "core/files/JsonObject.h"
#include "core/files/MessageJson.h"
#include "core/parameter/SettingsJson.h"

namespace core {

namespace {

constexpr std::int64_t kMostSteps = std::numeric_limits<std::int64_t>::max();

std::string lineOf(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

CurvePoint readPoint(const JsonObject& object) {
    return {object.text("curve"), object.integer("step", 0, kMostSteps), object.number("epoch"),
            object.number("seconds"), object.number("value")};
}

TrainingEvent readEvent(const JsonObject& object, const Message& place) {
    const auto kind = eventKind(object.text("event"));
    if (!kind) throw Error("%1 is damaged: it is not an event that Imago knows; use another copy of it.", place);
    TrainingEvent event{*kind, object.integer("step", 0, kMostSteps), object.number("epoch"), object.number("seconds"),
                        Message::verbatim(object.text("sentence"))};
    if (object.has("message")) event.message = readMessage(object.value("message")).value_or(event.message);
    if (!object.has("setting")) return event;
    const auto value = parameterValue(object.value("value"));
    if (!value) throw Error("%1 is damaged: its value is not a number, a string, true or false.", place);
    event.setting = object.text("setting");
    event.value = *value;
    return event;
}

/// Adds what one line says.
void readLine(std::string_view line, const std::string& file, RunHistory& history) {
    const Message place("Line %1 of %2", history.records + 1, file);
    const nlohmann::json json = parseJson(line, place);
    const JsonObject object(json, place);
    if (object.has("event")) {
        history.events.push_back(readEvent(object, place));
        const TrainingEvent& event = history.events.back();
        if (event.kind == TrainingEventKind::recovered) dropPointsAfter(history.points, event.step);
    } else {
        history.points.push_back(readPoint(object));
    }
    ++history.records;
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
    nlohmann::ordered_json json{{"event", wordOf(event.kind)},
                                {"step", event.step},
                                {"epoch", event.epoch},
                                {"seconds", event.seconds},
                                {"sentence", event.message.english()}};
    if (!event.message.isVerbatim()) json["message"] = core::toJson(event.message);
    if (!event.setting.empty()) {
        json["setting"] = event.setting;
        json["value"] = core::toJson(event.value);
    }
    return lineOf(json);
}

std::string writeHistory(const History& points, const std::vector<TrainingEvent>& events) {
    std::string text;
    for (const TrainingEvent& event : events) text += historyLine(event);
    for (const CurvePoint& point : points) text += historyLine(point);
    return text;
}

RunHistory readHistory(std::string_view text, const std::string& file) {
    RunHistory history;
    while (history.bytes < text.size()) {
        const std::size_t end = std::min(text.find('\n', history.bytes), text.size());
        readLine(text.substr(history.bytes, end - history.bytes), file, history);
        history.bytes = std::min(end + 1, text.size());
    }
    return history;
}

RunHistory readRunHistory(std::string_view text, const std::string& file, std::int64_t records) {
    RunHistory history;
    while (history.records < records) {
        const std::size_t end = text.find('\n', history.bytes);
        if (end == std::string_view::npos) break;
        readLine(text.substr(history.bytes, end - history.bytes), file, history);
        history.bytes = end + 1;
    }
    return history;
}

}  // namespace core
