#include <algorithm>

#include "core/dataset/care/Checks.h"

namespace core {

std::optional<HealthFinding> checkClassConflicts(const HealthFacts& facts) {
    const std::vector<std::int32_t>& labels = facts.dataset.labels;
    if (labels.size() != facts.samples.size()) return std::nullopt;
    std::vector<SampleGroup> groups;
    std::size_t count = 0;
    for (const SampleGroup& group : facts.exact) {
        if (std::ranges::all_of(group, [&](std::uint32_t index) { return labels[index] == labels[group.front()]; }))
            continue;
        groups.push_back(group);
        count += group.size();
    }
    if (count == 0) return std::nullopt;
    return HealthFinding{
        .id = "class-conflicts",
        .severity = HealthSeverity::problem,
        .title = Message("Same image in several classes"),
        .text = Message("%1 images have the same content as an image of another class, so the model cannot "
                        "learn the difference; leave them out, or correct their classes.",
                        count),
        .count = count,
        .groups = groups,
        .remedy = HealthRemedy::leaveOut};
}

}  // namespace core
