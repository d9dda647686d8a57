#include "core/training/History.h"

#include <algorithm>
#include <array>

namespace core {

namespace {
constexpr std::array<const char*, 3> kEventWords = {"changed", "recovered", "ended"};
}  // namespace

std::string wordOf(TrainingEventKind kind) {
    return kEventWords[static_cast<std::size_t>(kind)];
}

std::optional<TrainingEventKind> eventKind(const std::string& word) {
    const auto found = std::find(kEventWords.begin(), kEventWords.end(), word);
    if (found == kEventWords.end()) return {};
    return static_cast<TrainingEventKind>(found - kEventWords.begin());
}

void dropPointsAfter(History& history, std::int64_t step) {
    history.erase(
        std::remove_if(history.begin(), history.end(), [step](const CurvePoint& point) { return point.step > step; }),
        history.end());
}

}  // namespace core
