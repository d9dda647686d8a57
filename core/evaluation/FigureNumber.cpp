#include "core/evaluation/FigureNumber.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/metric/Metric.h"

namespace core {

int figureDecimals(const Figure& figure) {
    constexpr int kMost = 6;
    const Measure* measure = findMeasure(figure.name);
    if (measure != nullptr && measure->whole) return 0;
    double largest = 0;
    for (const double value : {figure.value, figure.interval.low, figure.interval.high})
        if (std::isfinite(value)) largest = std::max(largest, std::abs(value));
    if (!(largest > 0)) return 3;
    const auto place = static_cast<int>(std::floor(std::log10(largest)));
    int decimals = (largest < 1 ? 2 : 3) - place;
    const double half = (figure.interval.high - figure.interval.low) / 2;
    if (half > 0 && std::isfinite(half)) decimals = std::max(decimals, static_cast<int>(std::ceil(-std::log10(half))));
    return std::clamp(decimals, 0, kMost);
}

std::string figureNumber(double value, int decimals) {
    if (!std::isfinite(value)) return "-";
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    if (end.ec != std::errc()) return "-";
    std::string number(text.data(), end.ptr);
    return number.find_first_of("123456789") == std::string::npos ? "0" : number;
}

}  // namespace core
