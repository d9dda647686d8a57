#include <algorithm>
#include <utility>

#include "core/dataset/care/Checks.h"

namespace core {

std::optional<HealthFinding> checkMovedCopies(const HealthFacts& facts) {
    if (facts.moved.empty()) return std::nullopt;
    const auto isMoved = [&](std::uint32_t index) {
        return std::binary_search(facts.moved.begin(), facts.moved.end(), index);
    };
    std::vector<SampleGroup> groups;
    for (const SampleGroup& group : facts.duplicates)
        if (std::any_of(group.begin(), group.end(), isMoved)) groups.push_back(group);
    const std::size_t count = facts.moved.size();
    return HealthFinding{
        .id = "moved-copies",
        .severity = HealthSeverity::note,
        .title = Message("Validation images with duplicates in training"),
        .text = count == 1 ? Message("1 validation image is an exact or near duplicate of a training image; a training "
                                     "moves it to its training images.")
                           : Message("%1 validation images are exact or near duplicates of training images; a training "
                                     "moves them to its training images.",
                                     count),
        .count = count,
        .groups = std::move(groups),
        .remedy = HealthRemedy::keepOne};
}

}  // namespace core
