#include "core/dataset/care/Checks.h"

namespace core {

bool isMask(const SampleFacts& facts) {
    return facts.bytesUpToOne;
}

std::optional<HealthFinding> checkMasks(const HealthFacts& facts) {
    const std::vector<SampleGroup> groups = singleSamples(facts, isMask);
    if (groups.empty()) return std::nullopt;
    return HealthFinding{
        .id = "masks",
        .severity = HealthSeverity::problem,
        .title = Message("Values 0 and 1 only"),
        .text =
            groups.size() == 1
                ? Message("1 image contains only the values 0 and 1 of 255 and looks black, as a mask does; save it "
                          "with values up to 255, or leave it out.")
                : Message("%1 images contain only the values 0 and 1 of 255 and look black, as masks do; save them "
                          "with values up to 255, or leave them out.",
                          groups.size()),
        .count = groups.size(),
        .groups = groups,
        .remedy = HealthRemedy::leaveOut};
}

}  // namespace core
