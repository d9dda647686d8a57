#include "core/project/StartedFromJson.h"

namespace core {

namespace {

constexpr const char* kStartedFrom = "started_from";

}  // namespace

nlohmann::ordered_json toJson(const std::optional<StartedFrom>& from) {
    if (!from) return {};
    return {{"name", from->name}, {"sha256", from->sha256}};
}

void writeStartedFrom(const std::optional<StartedFrom>& from, nlohmann::ordered_json& json) {
    if (from) json[kStartedFrom] = toJson(from);
}

std::optional<StartedFrom> readStartedFrom(const JsonObject& settings) {
    if (!settings.has(kStartedFrom)) return std::nullopt;
    const JsonObject from = settings.object(kStartedFrom);
    return StartedFrom{from.text("name"), from.text("sha256")};
}

}  // namespace core
