#include "core/dataset/DatasetPart.h"

#include <algorithm>

namespace core {

namespace {

template <typename Value>
std::vector<Value> valuesAt(const std::vector<Value>& values, const std::vector<std::uint32_t>& indices) {
    std::vector<Value> chosen;
    for (const std::uint32_t index : indices)
        if (index < values.size()) chosen.push_back(values[index]);
    return chosen;
}

}  // namespace

std::shared_ptr<Dataset> partOf(const std::shared_ptr<const Dataset>& whole,
                                const std::vector<std::uint32_t>& indices) {
    auto part = std::make_shared<Dataset>();
    part->name = whole->name;
    part->source = whole->source;
    part->spec = whole->spec;
    part->classNames = whole->classNames;
    part->classWeights = whole->classWeights;
    part->importSettings = whole->importSettings;
    part->report = whole->report;
    if (!indices.empty()) {
        part->bytes = whole->bytes;
        part->rows = whole->rows.empty() ? indices : valuesAt(whole->rows, indices);
    }
    part->labels = valuesAt(whole->labels, indices);
    part->sampleNames = valuesAt(whole->sampleNames, indices);
    part->places = valuesAt(whole->places, indices);
    part->reach = whole->reach;
    for (const Factor& factor : whole->factors)
        part->factors.push_back({factor.name, valuesAt(factor.values, indices)});
    const std::size_t firstTest = whole->size() - std::min(whole->testCount, whole->size());
    part->testCount = static_cast<std::size_t>(
        std::count_if(indices.begin(), indices.end(), [&](std::uint32_t index) { return index >= firstTest; }));
    part->whole = whole;
    return part;
}

}  // namespace core
