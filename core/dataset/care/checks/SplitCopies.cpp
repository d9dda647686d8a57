#include <algorithm>

#include "core/dataset/care/Checks.h"
#include "core/dataset/care/SplitSides.h"

namespace core {

namespace {

Message knownSentence(std::size_t known, bool inValidation) {
    if (inValidation)
        return known == 1 ? Message(
                                "1 validation or test image has a copy among the training images, so overfitting "
                                "may not show; keep one of each.")
                          : Message(
                                "%1 validation or test images have copies among the training images, so "
                                "overfitting may not show; keep one of each.",
                                known);
    return known == 1 ? Message(
                            "1 test image has a copy among the training images, so the test result looks better "
                            "than it is; keep one of each.")
                      : Message(
                            "%1 test images have copies among the training images, so the test result looks better "
                            "than it is; keep one of each.",
                            known);
}

}  // namespace

// A training moves copies out of validation, and never out of the source's own test set. Validation still has some
// where nothing else would be left of it.
std::optional<HealthFinding> checkSplitCopies(const HealthFacts& facts) {
    if (facts.split == nullptr) return std::nullopt;
    const std::vector<SplitSide> sides = splitSides(*facts.split, facts.samples.size());
    std::size_t known = 0;
    bool inValidation = false;
    std::vector<SampleGroup> straddling;
    for (const SampleGroup& group : facts.duplicates) {
        const auto training = static_cast<std::size_t>(std::count_if(
            group.begin(), group.end(), [&](std::uint32_t index) { return sides[index] == SplitSide::training; }));
        if (training == 0 || training == group.size()) continue;
        known += group.size() - training;
        inValidation = inValidation || std::any_of(group.begin(), group.end(), [&](std::uint32_t index) {
                           return sides[index] == SplitSide::validation;
                       });
        straddling.push_back(group);
    }
    if (known == 0) return std::nullopt;
    return HealthFinding{
        .id = "split-copies",
        .severity = HealthSeverity::problem,
        .title = inValidation ? Message("Copies in training and validation") : Message("Copies in training and test"),
        .text = knownSentence(known, inValidation),
        .count = known,
        .groups = straddling,
        .remedy = HealthRemedy::keepOne};
}

}  // namespace core
