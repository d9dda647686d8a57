#include "app/commands/ParameterText.h"

#include <cstdio>
#include <variant>

#include "app/commands/TextFormat.h"

namespace app {

namespace {

const char* typeId(core::ParameterType type) {
    switch (type) {
        case core::ParameterType::integer:
            return "integer";
        case core::ParameterType::real:
            return "real";
        case core::ParameterType::choice:
            return "choice";
        case core::ParameterType::toggle:
            return "toggle";
        case core::ParameterType::text:
            return "text";
    }
    return "";
}

}  // namespace

nlohmann::ordered_json toJson(const std::vector<core::Parameter>& parameters) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const core::Parameter& parameter : parameters) {
        nlohmann::ordered_json json = {
            {"name", parameter.name}, {"label", parameter.label}, {"type", typeId(parameter.type)}};
        std::visit([&](const auto& value) { json["default"] = value; }, parameter.defaultValue);
        if (parameter.type == core::ParameterType::choice) {
            json["choices"] = nlohmann::ordered_json::array();
            for (const core::Choice& choice : parameter.choices)
                json["choices"].push_back({{"id", choice.id}, {"label", choice.label}, {"help", choice.help}});
            if (parameter.colors) json["colors"] = true;
        } else if (parameter.type == core::ParameterType::text) {
            json["most_bytes"] = parameter.maximum;
        } else if (parameter.type != core::ParameterType::toggle) {
            json["minimum"] = parameter.minimum;
            json["maximum"] = parameter.maximum;
            json["unit"] = parameter.unit;
            if (parameter.rectangles) json["rectangles"] = true;
        }
        json["advanced"] = parameter.advanced;
        json["help"] = parameter.help;
        list.push_back(std::move(json));
    }
    return list;
}

void printParameters(const char* heading, const std::vector<core::Parameter>& parameters) {
    std::printf("\n  %s\n", heading);
    for (const core::Parameter& parameter : parameters) {
        constexpr std::size_t kColumn = 25;  // where the range begins, in all of its lines
        std::printf("    %-20s %s", parameter.name.c_str(),
                    wrapped(rangeAndDefault(parameter), kColumn, kTextWidth).substr(kColumn).c_str());
        std::printf("%s", wrapped(parameter.help, 8, kTextWidth).c_str());
        for (const core::Choice& choice : parameter.choices)
            std::printf("%s", wrapped(choice.id + ": " + choice.help, 8, kTextWidth).c_str());
    }
}

}  // namespace app
