#include "core/training/Overfitting.h"

#include <algorithm>
#include <cmath>

#include "core/model/ModelFamily.h"

namespace core {

namespace {
constexpr std::ptrdiff_t kLeastAfter = 3;
constexpr double kShareOfGain = 0.05;
constexpr double kShareOfValue = 0.01;

/// What `family` is judged by, in the order it was measured.
std::vector<CurvePoint> judgedPoints(const History& history, const ModelFamily& family) {
    std::vector<CurvePoint> points;
    if (family.judgedBy.empty()) return points;
    const std::string curve = validationCurve(family.judgedBy);
    for (const CurvePoint& point : history)
        if (point.curve == curve) points.push_back(point);
    return points;
}

bool better(const CurvePoint& one, const CurvePoint& other) {
    return one.value < other.value;
}

}  // namespace

std::optional<std::int64_t> overfittingSince(const History& history, const ModelFamily& family) {
    const std::vector<CurvePoint> points = judgedPoints(history, family);
    const auto best = std::min_element(points.begin(), points.end(), better);
    if (points.end() - best <= kLeastAfter) return std::nullopt;
    // One bad measurement is none: of the last ones the best counts.
    const auto latest = std::min_element(points.end() - kLeastAfter, points.end(), better);
    const double clear =
        std::max(kShareOfGain * (points.front().value - best->value), kShareOfValue * std::abs(best->value));
    if (latest->value - best->value <= clear) return std::nullopt;
    return best->step;
}

bool endedWithBestWeights(const History& history, const std::vector<TrainingEvent>& events) {
    if (events.empty() || events.back().kind != TrainingEventKind::ended) return false;
    return history.empty() || history.back().step <= events.back().step;
}

int validationsSinceBest(const History& history, const ModelFamily& family) {
    const std::vector<CurvePoint> points = judgedPoints(history, family);
    if (points.empty()) return 0;
    return static_cast<int>(points.end() - std::min_element(points.begin(), points.end(), better)) - 1;
}

}  // namespace core
