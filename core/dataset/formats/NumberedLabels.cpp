#include "core/dataset/formats/NumberedLabels.h"

#include <set>

namespace core {

void setNumberedLabels(Dataset& dataset, std::span<const std::int64_t> labels,
                       const std::map<std::int64_t, std::string>& names) {
    const std::set<std::int64_t> used(labels.begin(), labels.end());
    std::map<std::int64_t, std::int32_t> places;
    dataset.classNames.clear();
    for (const std::int64_t label : used) {
        places.emplace(label, static_cast<std::int32_t>(places.size()));
        const auto named = names.find(label);
        dataset.classNames.push_back(named == names.end() ? std::to_string(label) : named->second);
    }
    dataset.labels.clear();
    dataset.labels.reserve(labels.size());
    for (const std::int64_t label : labels) dataset.labels.push_back(places.at(label));
    if (!used.empty() && *used.begin() == 1)
        dataset.report.notes.push_back(Message("The labels start at 1; they were renumbered to start at 0."));
}

}  // namespace core
