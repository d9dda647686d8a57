#include <algorithm>
#include <cmath>

#include "core/dataset/care/Checks.h"

namespace core {

namespace {

constexpr std::size_t kFewestToCompare = 10;
constexpr double kFarScore = 3.5;       // robust z-score, as usual for outliers (Iglewicz and Hoaglin)
constexpr double kFarRatio = 1.0 / 10;  // of the median: where all are alike, little makes a high score

double medianOf(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

bool showsSomething(const SampleFacts& facts) {
    return !isMask(facts) && !isOneColor(facts) && !isNearlyEmpty(facts);
}

/// Sharpness varies by orders of magnitude.
double logSharpness(const SampleFacts& facts) {
    constexpr double kLeast = 1e-6;
    return std::log(kLeast + facts.sharpness);
}

}  // namespace

std::optional<HealthFinding> checkBlurred(const HealthFacts& facts) {
    std::vector<double> values;
    for (const SampleFacts& sample : facts.samples)
        if (showsSomething(sample)) values.push_back(logSharpness(sample));
    if (values.size() < kFewestToCompare) return std::nullopt;
    const double median = medianOf(values);
    for (double& value : values) value = std::abs(value - median);
    constexpr double kNormal = 1.4826;  // the standard deviation of a normal distribution
    const double spread = kNormal * medianOf(values);
    const auto isBlurred = [&](const SampleFacts& sample) {
        const double below = median - logSharpness(sample);
        return showsSomething(sample) && below > kFarScore * spread && below > -std::log(kFarRatio);
    };
    const std::vector<SampleGroup> groups = singleSamples(facts, isBlurred);
    if (groups.empty()) return std::nullopt;
    return HealthFinding{
        .id = "blurred",
        .severity = HealthSeverity::warning,
        .title = Message("Blurred"),
        .text =
            groups.size() == 1
                ? Message("1 image is far less sharp than the others, and the model learns its blur; look at it and "
                          "leave it out if it is blurred.")
                : Message("%1 images are far less sharp than the others, and the model learns their blur; look at "
                          "them and leave out those that are blurred.",
                          groups.size()),
        .count = groups.size(),
        .groups = groups,
        .remedy = HealthRemedy::leaveOut};
}

}  // namespace core
