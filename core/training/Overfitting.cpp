#include "core/training/Overfitting.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/model/ModelFamily.h"

namespace core {

namespace {
constexpr std::ptrdiff_t kLeastAfter = 3;
constexpr double kShareOfGain = 0.05;
constexpr double kShareOfValue = 0.01;
}  // namespace

std::optional<std::int64_t> overfittingSince(const History& history, const ModelFamily& family) {
    if (family.judgedBy.empty()) return std::nullopt;
    const std::string curve = validationCurve(family.judgedBy);
    std::vector<CurvePoint> points;
    for (const CurvePoint& point : history)
        if (point.curve == curve) points.push_back(point);
    const auto best =
        std::min_element(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
    if (points.end() - best <= kLeastAfter) return std::nullopt;
    // One bad measurement is none: of the last ones the best counts.
    const auto latest = std::min_element(points.end() - kLeastAfter, points.end(),
                                         [](const auto& a, const auto& b) { return a.value < b.value; });
    const double clear =
        std::max(kShareOfGain * (points.front().value - best->value), kShareOfValue * std::abs(best->value));
    if (latest->value - best->value <= clear) return std::nullopt;
    return best->step;
}

}  // namespace core
