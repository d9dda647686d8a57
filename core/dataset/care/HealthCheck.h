#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Message.h"
#include "core/base/Outcome.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/Split.h"

namespace core {

/// Indices into the dataset that belong together, ascending.
using SampleGroup = std::vector<std::uint32_t>;

enum class HealthSeverity {
    note,     ///< worth knowing
    warning,  ///< the model gets worse by it
    problem,  ///< what is measured, or generated, is wrong because of it
};

/// What can be done about the groups of a finding.
enum class HealthRemedy {
    none,     ///< nothing in the dataset itself
    keepOne,  ///< of each group all but one are left out: see withOneOfEach()
    leaveOut  ///< all samples of all groups are left out
};

/// One thing that a check has found.
struct HealthFinding {
    std::string id;  ///< of the check: "exact-copies"
    HealthSeverity severity = HealthSeverity::note;
    Message title;                         ///< a few words for a list: "Exact copies"
    Message text;                          ///< one sentence: what it means and what to do
    std::size_t count = 0;                 ///< samples, or classes, that it is about: 1 or more
    std::vector<SampleGroup> groups = {};  ///< by their first sample; empty where it is about no single samples
    HealthRemedy remedy = HealthRemedy::none;

    bool operator==(const HealthFinding&) const = default;
};

/// What is known of the health of a dataset. Samples that are exact copies count as one in `near`: each stands there by
/// its first copy alone.
struct HealthReport {
    Outcome outcome = Outcome::done;  ///< cancelled: the rest is empty
    std::size_t samples = 0;          ///< that were looked at
    std::vector<SampleGroup> exact;   ///< samples with the same bytes, 2 or more each
    std::vector<SampleGroup> near;    ///< samples that look the same, 2 or more each: see findNearDuplicates()
    /// Validation and test samples that are exact or near duplicates of a training sample, in the split as it was
    /// given: before a training moves any. 0 without a split.
    std::size_t acrossSplit = 0;
    /// The validation samples that a training with this split moves to its training samples: see samplesToMove().
    std::vector<std::uint32_t> moved;
    std::vector<HealthFinding> findings;  ///< the gravest first, else in the order of healthChecks()

    /// Samples that would go where one of each group is kept.
    std::size_t exactCopies() const;
    std::size_t nearCopies() const;
    bool operator==(const HealthReport&) const = default;
};

/// Looks for duplicates, outliers and classes that cannot be learned. `split`: as makeSplit() has it; the checks look
/// at it as a training does, with duplicates moved to training. Without one those that need it are left out. The result
/// is the same whatever the number of threads. Blocks for a time that grows with the number of pixels. Any thread.
HealthReport checkHealth(const Dataset& dataset, const std::optional<Split>& split = {},
                         const JobContext& context = {});

/// Exact and near duplicates together: each sample in one group at most.
std::vector<SampleGroup> duplicateGroups(const HealthReport& report);

}  // namespace core
