#include <algorithm>

#include "core/dataset/care/Checks.h"
#include "core/dataset/care/SplitSides.h"

namespace core {

std::optional<HealthFinding> checkSplitCopies(const HealthFacts& facts) {
    if (facts.split == nullptr) return std::nullopt;
    const std::vector<SplitSide> sides = splitSides(*facts.split, facts.samples.size());
    std::size_t known = 0;
    std::vector<SampleGroup> straddling;
    for (const SampleGroup& group : facts.duplicates) {
        const auto training = static_cast<std::size_t>(std::count_if(
            group.begin(), group.end(), [&](std::uint32_t index) { return sides[index] == SplitSide::training; }));
        if (training == 0 || training == group.size()) continue;
        known += group.size() - training;
        straddling.push_back(group);
    }
    if (known == 0) return std::nullopt;
    return HealthFinding{
        .id = "split-copies",
        .severity = HealthSeverity::problem,
        .title = Message("Copies in training and validation"),
        .text = known == 1
                    ? Message("1 validation or test image has a copy among the training images, so overfitting may not "
                              "show; keep one of each.")
                    : Message("%1 validation or test images have copies among the training images, so overfitting may "
                              "not show; keep one of each.",
                              known),
        .count = known,
        .groups = straddling,
        .remedy = HealthRemedy::keepOne};
}

}  // namespace core
