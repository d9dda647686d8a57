#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/care/Exclusions.h"

namespace core {

/// What a person changed about the classes of one dataset. Classes of the source are named as the source names them;
/// all others as the person sees them: after renaming.
struct LabelEdits {
    std::map<std::string, std::string> renamed;   ///< class of the source -> its name; the same for two: merged
    std::set<std::string> dropped;                ///< classes of the source whose samples are left out
    std::vector<std::string> added;               ///< classes that the source does not have, in their order
    std::map<std::string, std::string> assigned;  ///< SHA-256 of a sample's bytes -> name of its class
    /// Name of a class -> how often its samples are drawn while training, 0.1 to 10 times their share; 1 where it is
    /// not here.
    std::map<std::string, double> weights;

    bool empty() const {
        return renamed.empty() && dropped.empty() && added.empty() && assigned.empty() && weights.empty();
    }
    bool operator==(const LabelEdits&) const = default;
};

/// All that a person changed about one dataset without touching its files: it is kept with the project, and with each
/// run that was trained with it.
struct DatasetEdits {
    Exclusions exclusions;
    LabelEdits labels;

    bool empty() const { return exclusions.empty() && labels.empty(); }
    bool operator==(const DatasetEdits&) const = default;
};

/// `whole` with these edits: a dataset of its own that remembers `whole` (see Dataset::whole); `whole` itself where
/// they change nothing; null when cancelled. Classes that nothing is left of stay in classNames only where the person
/// added them. Throws Error where fewer than two samples to train on would be left.
std::shared_ptr<const Dataset> applyEdits(const std::shared_ptr<const Dataset>& whole, const DatasetEdits& edits,
                                          const JobContext& context = {});

}  // namespace core
