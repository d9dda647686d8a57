#include "core/project/HistoryFile.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "core/json/JsonObject.h"

namespace core {

std::string writeHistory(const History& history) {
    std::string text;
    for (const CurvePoint& point : history) {
        const nlohmann::ordered_json line = {{"curve", point.curve},
                                             {"step", point.step},
                                             {"epoch", point.epoch},
                                             {"seconds", point.seconds},
                                             {"value", point.value}};
        text += line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    }
    return text;
}

History readHistory(std::string_view text, const std::string& file) {
    History history;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const std::string place = "Line " + std::to_string(number) + " of " + file;
        const nlohmann::json json = parseJson(line, place);
        const JsonObject object(json, place);
        CurvePoint point;
        point.curve = object.text("curve");
        point.step = object.integer("step", 0, std::numeric_limits<std::int64_t>::max());
        point.epoch = object.number("epoch");
        point.seconds = object.number("seconds");
        point.value = object.number("value");
        history.push_back(std::move(point));
    }
    return history;
}

}  // namespace core
