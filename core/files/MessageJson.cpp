#include "core/files/MessageJson.h"

#include <utility>
#include <vector>

namespace core {

namespace {

constexpr int kDeepestMessage = 8;

std::optional<Message> readNested(const nlohmann::json& json, int depth) {
    if (json.is_string()) return Message::verbatim(json.get<std::string>());
    const bool object = json.is_object() && json.contains("text") && json["text"].is_string() &&
                        json.contains("arguments") && json["arguments"].is_array();
    if (!object || depth == kDeepestMessage) return {};
    std::vector<Message> arguments;
    for (const nlohmann::json& each : json["arguments"]) {
        std::optional<Message> argument = readNested(each, depth + 1);
        if (!argument) return {};
        arguments.push_back(std::move(*argument));
    }
    return Message::translated(json["text"].get<std::string>(), std::move(arguments));
}

}  // namespace

nlohmann::ordered_json toJson(const Message& message) {
    if (message.isVerbatim()) return message.text();
    nlohmann::ordered_json arguments = nlohmann::ordered_json::array();
    for (const Message& argument : message.arguments()) arguments.push_back(toJson(argument));
    return {{"text", message.text()}, {"arguments", std::move(arguments)}};
}

std::optional<Message> readMessage(const nlohmann::json& json) {
    return readNested(json, 0);
}

}  // namespace core
