#include "core/exporting/card/CardText.h"

#include <nlohmann/json.hpp>

namespace core {

std::string cardLine(std::string text) {
    for (char& letter : text)
        if (letter == '\n' || letter == '\r' || letter == '|') letter = ' ';
    return text;
}

std::string cardQuoted(const std::string& text) {
    using Json = nlohmann::ordered_json;
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace core
