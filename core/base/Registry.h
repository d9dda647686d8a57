#pragma once

#include <algorithm>
#include <span>
#include <string>

namespace core {

// What the lists of described entries have in common: each entry has an id.

/// Null for an id that is none.
template <typename Entry>
const Entry* entryWith(std::span<const Entry> entries, const std::string& id) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& known) { return known.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

/// "vae, gan": what may be chosen, for a sentence.
template <typename Entry>
std::string idsOf(std::span<const Entry> entries) {
    std::string ids;
    for (const Entry& entry : entries) ids += (ids.empty() ? "" : ", ") + entry.id;
    return ids;
}

}  // namespace core
