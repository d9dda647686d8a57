#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/care/ContentHashes.h"
#include "core/dataset/care/Exclusions.h"

namespace core {

/// Name of the class of samples that have none, as soon as others of their dataset have one: what importing calls it,
/// too. A source without classes is edited as if all of its samples were of this class, so it can be renamed and
/// dropped like any other.
inline constexpr const char* kUnlabeledClass = "(none)";

// Limits of LabelEdits::weights.
inline constexpr double kLeastClassWeight = 0.1;
inline constexpr double kMostClassWeight = 10;

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

    /// How the person sees class `name` of the source, dropped or not.
    std::string shownAs(const std::string& name) const {
        const auto found = renamed.find(name);
        return found == renamed.end() ? name : found->second;
    }
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

/// `whole` with these edits: a dataset of its own that remembers `whole` and them (see Dataset::edits); `whole` itself
/// where they change nothing; null when cancelled. Classes that nothing is left of stay in classNames only where the
/// person added them, or where no label is edited: exclusions alone leave the classes as they are, as applyExclusions()
/// does. A sample that a class was assigned to is of that class alone: dropping the one that it came from does not
/// leave it out. Classes come in the order of the source, the added ones behind them. Throws Error where fewer than two
/// samples to train on would be left.
std::shared_ptr<const Dataset> applyEdits(const std::shared_ptr<const Dataset>& whole, const DatasetEdits& edits,
                                          const JobContext& context = {});
/// The same, for those who apply edits to one dataset again and again: its samples are hashed the first time only.
std::shared_ptr<const Dataset> applyEdits(const std::shared_ptr<const Dataset>& whole, const DatasetEdits& edits,
                                          ContentHashes& hashes, const JobContext& context = {});

}  // namespace core
