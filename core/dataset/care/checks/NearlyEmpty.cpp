#include "core/dataset/care/Checks.h"

namespace core {

namespace {
constexpr float kNearlyNothing = 0.005F;  // share of the pixels
}

bool isNearlyEmpty(const SampleFacts& facts) {
    return facts.drawn < kNearlyNothing && !isOneColor(facts) && !isMask(facts);
}

std::optional<HealthFinding> checkNearlyEmpty(const HealthFacts& facts) {
    const std::vector<SampleGroup> groups = singleSamples(facts, isNearlyEmpty);
    if (groups.empty()) return std::nullopt;
    return HealthFinding{
        .id = "nearly-empty",
        .severity = HealthSeverity::warning,
        .title = Message("Nearly empty"),
        .text = groups.size() == 1
                    ? Message("1 image is background in more than 99.5% of its pixels; look at it and leave it out if "
                              "it shows nothing.")
                    : Message("%1 images are background in more than 99.5% of their pixels; look at them and leave out "
                              "those that show nothing.",
                              groups.size()),
        .count = groups.size(),
        .groups = groups,
        .remedy = HealthRemedy::leaveOut};
}

}  // namespace core
