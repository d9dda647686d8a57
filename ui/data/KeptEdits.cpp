#include "ui/data/KeptEdits.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace ui {

namespace {

using core::Exclusions;
using core::ExclusionsBySource;
using core::LabelEdits;
using core::LabelsBySource;

template <typename Key, typename Value>
std::optional<Value> entryOf(const std::map<Key, Value>& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? std::nullopt : std::optional<Value>(found->second);
}

template <typename Key, typename Value, typename Merge>
std::map<Key, Value> mergedMaps(const std::map<Key, Value>& base, const std::map<Key, Value>& mine,
                                const std::map<Key, Value>& theirs, const Merge& merge) {
    std::map<Key, Value> merged;
    for (const auto* map : {&mine, &theirs})
        for (const auto& [key, value] : *map)
            if (const std::optional<Value> both = merge(entryOf(base, key), entryOf(mine, key), entryOf(theirs, key)))
                merged.insert_or_assign(key, *both);
    return merged;
}

/// For entries that are one thing: the one that was changed.
template <typename Key, typename Value>
std::map<Key, Value> mergedEntries(const std::map<Key, Value>& base, const std::map<Key, Value>& mine,
                                   const std::map<Key, Value>& theirs) {
    using Entry = std::optional<Value>;
    return mergedMaps(base, mine, theirs, [](const Entry& before, const Entry& one, const Entry& other) {
        return one == before ? other : one;
    });
}

std::vector<std::string> mergedNames(const std::vector<std::string>& base, const std::vector<std::string>& mine,
                                     const std::vector<std::string>& theirs) {
    return mergedLists(base, mine, theirs, std::equal_to<>(), std::equal_to<>());
}

/// Datasets of which nothing is changed any more are none.
template <typename Edits, typename Merge>
std::optional<std::map<std::string, Edits>> mergedDatasets(const std::map<std::string, Edits>& base,
                                                           const std::map<std::string, Edits>& mine,
                                                           const std::map<std::string, Edits>& theirs,
                                                           const Merge& merge) {
    using Entry = std::optional<Edits>;
    return mergedMaps(base, mine, theirs, [&](const Entry& before, const Entry& one, const Entry& other) -> Entry {
        Edits both = merge(before.value_or(Edits()), one.value_or(Edits()), other.value_or(Edits()));
        return both.empty() ? std::nullopt : Entry(std::move(both));
    });
}

std::optional<ExclusionsBySource> mergedExclusions(const ExclusionsBySource& base, const ExclusionsBySource& mine,
                                                   const ExclusionsBySource& theirs) {
    return mergedDatasets(base, mine, theirs,
                          [](const Exclusions& before, const Exclusions& one, const Exclusions& other) {
                              return Exclusions{mergedEntries(before.kept, one.kept, other.kept)};
                          });
}

LabelEdits mergedLabelsOfOne(const LabelEdits& before, const LabelEdits& one, const LabelEdits& other) {
    const auto list = [](const std::set<std::string>& names) {
        return std::vector<std::string>(names.begin(), names.end());
    };
    const auto dropped = mergedNames(list(before.dropped), list(one.dropped), list(other.dropped));
    return {mergedEntries(before.renamed, one.renamed, other.renamed),
            {dropped.begin(), dropped.end()},
            mergedNames(before.added, one.added, other.added),
            mergedEntries(before.assigned, one.assigned, other.assigned),
            mergedEntries(before.weights, one.weights, other.weights)};
}

std::optional<LabelsBySource> mergedLabels(const LabelsBySource& base, const LabelsBySource& mine,
                                           const LabelsBySource& theirs) {
    return mergedDatasets(base, mine, theirs, &mergedLabelsOfOne);
}

}  // namespace

KeptFormat<ExclusionsBySource> exclusionsFormat() {
    return {&core::readExclusions, &core::writeExclusions, &mergedExclusions};
}

KeptFormat<LabelsBySource> labelsFormat() {
    return {&core::readLabels, &core::writeLabels, &mergedLabels};
}

}  // namespace ui
