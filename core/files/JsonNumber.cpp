#include "core/files/JsonNumber.h"

#include <charconv>

namespace core {

double jsonNumber(float value) {
    char text[64];
    const char* end = std::to_chars(text, text + sizeof text, value).ptr;
    double number = 0;
    const auto read = std::from_chars(text, end, number);
    return read.ec == std::errc() && static_cast<float>(number) == value ? number : static_cast<double>(value);
}

}  // namespace core
