#include "core/dataset/care/Checks.h"

namespace core {

namespace {
constexpr int kOneColorRange = 2;  // levels of 255: compression makes as much of one color
}

bool isOneColor(const SampleFacts& facts) {
    return facts.range <= kOneColorRange && !isMask(facts);
}

std::optional<HealthFinding> checkOneColor(const HealthFacts& facts) {
    const std::vector<SampleGroup> groups = singleSamples(facts, isOneColor);
    if (groups.empty()) return std::nullopt;
    return HealthFinding{
        .id = "one-color",
        .severity = HealthSeverity::warning,
        .title = Message("One color"),
        .text = groups.size() == 1
                    ? Message("1 image is of one color all over and shows nothing; leave it out.")
                    : Message("%1 images are of one color all over and show nothing; leave them out.", groups.size()),
        .count = groups.size(),
        .groups = groups,
        .remedy = HealthRemedy::leaveOut};
}

}  // namespace core
