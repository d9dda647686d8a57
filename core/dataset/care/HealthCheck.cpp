#include "core/dataset/care/HealthCheck.h"

#include <algorithm>
#include <utility>

#include "core/dataset/care/Checks.h"
#include "core/dataset/care/Duplicates.h"
#include "core/dataset/care/SplitSides.h"
#include "core/dataset/care/TrainingSplit.h"

namespace core {

namespace {

std::size_t copiesAcross(const Split& split, std::size_t samples, const std::vector<SampleGroup>& groups) {
    const std::vector<SplitSide> sides = splitSides(split, samples);
    std::size_t copies = 0;
    for (const SampleGroup& group : groups) {
        const auto onSide = [&](SplitSide side) {
            return static_cast<std::size_t>(
                std::count_if(group.begin(), group.end(), [&](std::uint32_t index) { return sides[index] == side; }));
        };
        if (onSide(SplitSide::training) > 0) copies += onSide(SplitSide::validation) + onSide(SplitSide::test);
    }
    return copies;
}

/// Thumbnails take most of the time of small images, comparing them that of large sets.
constexpr double kFactsShare = 0.7;

}  // namespace

std::size_t HealthReport::exactCopies() const {
    return copiesIn(exact);
}

std::size_t HealthReport::nearCopies() const {
    return copiesIn(near);
}

HealthReport checkHealth(const Dataset& dataset, const std::optional<Split>& split, const JobContext& context) {
    HealthReport cancelled;
    cancelled.outcome = Outcome::cancelled;
    const std::vector<SampleFacts> samples = sampleFacts(dataset, context.part(0, kFactsShare));
    if (samples.size() != dataset.size() || context.stopRequested()) return cancelled;
    HealthReport report;
    report.samples = samples.size();
    report.exact = findExactDuplicates(dataset, samples);
    auto near = findNearDuplicates(dataset, samples, report.exact, context.part(kFactsShare, 1));
    if (!near || context.stopRequested()) return cancelled;
    report.near = std::move(*near);
    const std::vector<SampleGroup> duplicates = duplicateGroups(report);
    std::optional<Split> trained;
    if (split) {
        report.acrossSplit = copiesAcross(*split, report.samples, duplicates);
        report.moved = samplesToMove(*split, duplicates);
        trained = movedToTraining(*split, report.moved);
    }
    const HealthFacts facts{dataset,   trained ? &*trained : nullptr, report.moved, samples, report.exact, report.near,
                            duplicates};
    for (const HealthCheck check : healthChecks())
        if (auto finding = check(facts)) report.findings.push_back(std::move(*finding));
    std::stable_sort(
        report.findings.begin(), report.findings.end(),
        [](const HealthFinding& one, const HealthFinding& other) { return one.severity > other.severity; });
    return report;
}

std::vector<SampleGroup> duplicateGroups(const HealthReport& report) {
    return joinedGroups(report.samples, report.exact, report.near);
}

}  // namespace core
