#include "core/base/NameList.h"
#include "core/base/Utf8.h"
#include "core/dataset/care/Checks.h"

namespace core {

std::optional<HealthFinding> checkEmptyClasses(const HealthFacts& facts) {
    const std::vector<std::size_t> counts = facts.dataset.classCounts();
    std::vector<std::string> names;
    for (std::size_t index = 0; index < counts.size(); ++index)
        if (counts[index] == 0) names.push_back(facts.dataset.classNames[index]);
    if (names.empty()) return std::nullopt;
    return HealthFinding{
        .id = "empty-classes",
        .severity = HealthSeverity::warning,
        .title = Message("Empty classes"),
        .text = names.size() == 1
                    ? Message("1 class has no image (%1), so a conditional model cannot generate it; add images.",
                              shownName(names.front()))
                    : Message("%1 classes have no image (%2), so a conditional model cannot generate them; add images.",
                              names.size(), someNames(names)),
        .count = names.size()};
}

}  // namespace core
