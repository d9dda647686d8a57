#include "core/files/CsvText.h"

#include <nlohmann/json.hpp>

#include "core/files/JsonNumber.h"

namespace core {

std::string csvField(std::string_view text) {
    if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char letter : text) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

std::string csvLatentNames(int latentSize) {
    std::string names;
    for (int index = 0; index < latentSize; ++index) names += ",z" + std::to_string(index);
    return names;
}

std::string csvNumbers(std::span<const float> values) {
    std::string text;
    // Not printf: in some locales it writes decimal commas.
    for (const float value : values) text += "," + nlohmann::json(jsonNumber(value)).dump();
    return text;
}

}  // namespace core
