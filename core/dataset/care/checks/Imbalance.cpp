#include <algorithm>

#include "core/base/Utf8.h"
#include "core/dataset/care/Checks.h"

namespace core {

namespace {
constexpr std::size_t kStrongImbalance = 10;  // times as many
}

std::optional<HealthFinding> checkImbalance(const HealthFacts& facts) {
    const std::vector<std::size_t> counts = facts.dataset.classCounts();
    std::size_t largest = 0;
    std::size_t smallest = counts.size();  // none
    for (std::size_t index = 0; index < counts.size(); ++index) {
        if (counts[index] > counts[largest]) largest = index;
        if (counts[index] > 0 && (smallest == counts.size() || counts[index] < counts[smallest])) smallest = index;
    }
    if (smallest == counts.size() || counts[largest] < kStrongImbalance * counts[smallest]) return std::nullopt;
    const auto isSmall = [&](std::size_t count) { return count > 0 && count * kStrongImbalance <= counts[largest]; };
    return HealthFinding{
        .id = "imbalance",
        .severity = HealthSeverity::note,
        .title = Message("Unequal classes"),
        .text =
            Message("The class %1 has %2 images, but %3 has only %4, so the model learns small classes less well; add "
                    "images to them.",
                    shownName(facts.dataset.classNames[largest]), counts[largest],
                    shownName(facts.dataset.classNames[smallest]), counts[smallest]),
        .count = static_cast<std::size_t>(std::count_if(counts.begin(), counts.end(), isSmall))};
}

}  // namespace core
