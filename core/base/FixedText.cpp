#include "core/base/FixedText.h"

#include <array>
#include <charconv>
#include <cmath>

namespace core {

std::string fixedText(double value, int decimals) {
    std::array<char, 400> text{};  // the largest number has 309 digits
    if (!std::isfinite(value)) return "-";
    const auto written =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    const std::string number(text.data(), written.ptr);
    // What is rounded to zero has no sign.
    return number.starts_with('-') && number.find_first_of("123456789") == std::string::npos ? number.substr(1)
                                                                                             : number;
}

}  // namespace core
