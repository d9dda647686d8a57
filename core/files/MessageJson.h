#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/Message.h"

namespace core {

/// A text for what is verbatim; else {"text": "the template", "arguments": [...]}, each in the same way.
nlohmann::ordered_json toJson(const Message& message);

/// Empty for what toJson() does not write, or nests deeper than any sentence.
std::optional<Message> readMessage(const nlohmann::json& json);

}  // namespace core
