#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/dataset/care/DuplicateSearch.h"

namespace core {

class DatasetCache;

/// Name of the note about the duplicates of a dataset, beside others of whoever keeps notes about datasets. Another
/// search finds others: then the number is another one.
inline constexpr const char* kDuplicateNote = "duplicates-1";

/// Groups of samples as a line of text: "[[3,20,22],[7,21]]".
std::string groupsText(const std::vector<SampleGroup>& groups);
/// Nothing where the text is not one of groups of `samples` samples, each of two or more, ascending.
std::optional<std::vector<SampleGroup>> groupsFromText(const std::string& text, std::size_t samples);

/// Remembers duplicates as texts: `read` has the one about a dataset, or nothing, `write` keeps one. What they throw
/// only means that it is not remembered.
DuplicateMemory duplicateMemory(std::function<std::optional<std::string>(const Dataset& dataset)> read,
                                std::function<void(const Dataset& dataset, const std::string& text)> write);

/// The same beside the datasets in a cache, for those that it has a key of; null: nothing is remembered.
DuplicateMemory duplicatesIn(std::shared_ptr<const DatasetCache> cache);

}  // namespace core
