#include "core/dataset/care/DatasetEdits.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/DatasetPart.h"
#include "core/dataset/care/ClassEdits.h"

namespace core {

namespace {

constexpr std::int32_t kLeftOut = -2;  // no label of a sample

using Indices = std::vector<std::uint32_t>;

/// Which label each sample of a dataset gets.
class Relabeling {
   public:
    Relabeling(const Dataset& whole, const DatasetEdits& edits)
        : whole_(whole), labels_(edits.labels), names_(shownClasses(edits, whole)) {
        for (std::size_t label = 0; label < names_.size(); ++label)
            labelOf_.emplace(names_[label], static_cast<std::int32_t>(label));
        for (const std::string& name : sourceClasses(whole)) {
            const bool dropped = labels_.dropped.contains(name);
            ofSource_.push_back(dropped ? kLeftOut : labelOf_.at(labels_.shownAs(name)));
        }
    }

    /// Of names(); kLeftOut where it is not used. `hash` is its content where classes are assigned.
    std::int32_t label(std::size_t sample, const std::string* hash) const {
        if (hash != nullptr) {
            const auto assigned = labels_.assigned.find(*hash);
            if (assigned != labels_.assigned.end()) {
                const auto label = labelOf_.find(assigned->second);
                return label == labelOf_.end() ? kLeftOut : label->second;  // it came to a class that was dropped
            }
        }
        const std::int32_t own = whole_.hasLabels() ? whole_.labels[sample] : 0;
        return own >= 0 && static_cast<std::size_t>(own) < ofSource_.size() ? ofSource_[static_cast<std::size_t>(own)]
                                                                            : own;
    }

    const std::vector<std::string>& names() const { return names_; }

   private:
    const Dataset& whole_;
    const LabelEdits& labels_;
    std::vector<std::string> names_;
    std::map<std::string, std::int32_t> labelOf_;
    std::vector<std::int32_t> ofSource_;
};

/// The classes of samples with these labels of `names`.
struct Classes {
    std::vector<std::string> names;
    std::vector<std::int32_t> labels;
    std::vector<double> weights;
};

/// Without those that nothing is left of, as long as nobody added them.
Classes usedClasses(const std::vector<std::string>& names, std::vector<std::int32_t> labels, const LabelEdits& edits) {
    std::vector<bool> used(names.size());
    for (const std::int32_t label : labels)
        if (label >= 0) used[static_cast<std::size_t>(label)] = true;
    Classes classes;
    std::vector<std::int32_t> place(names.size());
    for (std::size_t label = 0; label < names.size(); ++label) {
        if (!used[label] && std::ranges::find(edits.added, names[label]) == edits.added.end()) continue;
        place[label] = static_cast<std::int32_t>(classes.names.size());
        classes.names.push_back(names[label]);
        const auto weight = edits.weights.find(names[label]);
        classes.weights.push_back(weight == edits.weights.end() ? 1 : weight->second);
    }
    for (std::int32_t& label : labels)
        if (label >= 0) label = place[static_cast<std::size_t>(label)];
    classes.labels = std::move(labels);
    if (std::ranges::all_of(classes.weights, [](double weight) { return weight == 1; })) classes.weights.clear();
    return classes;
}

/// With what made it.
std::shared_ptr<const Dataset> finished(const std::shared_ptr<Dataset>& part, const DatasetEdits& edits) {
    if (part->size() - std::min(part->testCount, part->size()) < 2)
        throw Error("Of the dataset \"%1\" fewer than 2 images to train on would be left; leave out fewer of them.",
                    part->name);
    part->edits = std::make_shared<const DatasetEdits>(edits);
    return part;
}

/// Samples that stay, before their labels are looked at.
Indices notExcluded(std::size_t count, const std::vector<std::string>* hashes, const Exclusions& exclusions) {
    Indices all(count);
    std::iota(all.begin(), all.end(), 0U);
    if (exclusions.empty() || hashes == nullptr) return all;
    const Indices leftOut = leftOutSamples(*hashes, exclusions);
    Indices stay;
    std::ranges::set_difference(all, leftOut, std::back_inserter(stay));
    return stay;
}

std::shared_ptr<const Dataset> relabeled(const std::shared_ptr<const Dataset>& whole, const DatasetEdits& edits,
                                         const std::vector<std::string>* hashes, const Indices& candidates) {
    const Relabeling relabeling(*whole, edits);
    Indices stay;
    std::vector<std::int32_t> labels;
    for (const std::uint32_t sample : candidates) {
        const std::int32_t label = relabeling.label(sample, hashes == nullptr ? nullptr : &(*hashes)[sample]);
        if (label == kLeftOut) continue;
        stay.push_back(sample);
        labels.push_back(label);
    }
    Classes classes = usedClasses(relabeling.names(), std::move(labels), edits.labels);
    // Without any class but that of those that have none, it still has no classes.
    if (!whole->hasLabels() && classes.names == std::vector<std::string>{kUnlabeledClass}) classes = {};
    if (stay.size() == whole->size() && classes.names == whole->classNames && classes.labels == whole->labels &&
        classes.weights == whole->classWeights)
        return whole;
    const std::shared_ptr<Dataset> part = partOf(whole, stay);
    part->classNames = std::move(classes.names);
    part->labels = std::move(classes.labels);
    part->classWeights = std::move(classes.weights);
    return finished(part, edits);
}

}  // namespace

std::shared_ptr<const Dataset> applyEdits(const std::shared_ptr<const Dataset>& whole, const DatasetEdits& edits,
                                          ContentHashes& hashes, const JobContext& context) {
    if (edits.empty()) return whole;
    ContentHashes::Values content;
    if (!edits.exclusions.empty() || !edits.labels.assigned.empty()) {
        content = hashes.of(whole, context);
        if (!content) return nullptr;
    }
    const Indices stay = notExcluded(whole->size(), content.get(), edits.exclusions);
    if (context.stopRequested()) return nullptr;
    if (!edits.labels.empty()) return relabeled(whole, edits, content.get(), stay);
    return stay.size() == whole->size() ? whole : finished(partOf(whole, stay), edits);
}

std::shared_ptr<const Dataset> applyEdits(const std::shared_ptr<const Dataset>& whole, const DatasetEdits& edits,
                                          const JobContext& context) {
    ContentHashes hashes;
    return applyEdits(whole, edits, hashes, context);
}

}  // namespace core
