#include "core/dataset/formats/KeptSamples.h"

#include <algorithm>
#include <utility>

namespace core {

void keepSamples(Dataset& dataset, const std::vector<bool>& kept) {
    const std::size_t bytes = dataset.spec.bytes();
    const std::size_t count = dataset.size();
    const std::size_t firstTest = count - std::min(dataset.testCount, count);
    std::size_t to = 0;
    std::size_t test = 0;
    for (std::size_t from = 0; from < count; ++from) {
        if (!kept[from]) continue;
        if (to != from) {
            std::copy_n(dataset.bytes.data() + from * bytes, bytes, dataset.bytes.data() + to * bytes);
            dataset.sampleNames[to] = std::move(dataset.sampleNames[from]);
            if (!dataset.places.empty()) dataset.places[to] = dataset.places[from];
        }
        test += from >= firstTest;
        ++to;
    }
    dataset.bytes.resize(to * bytes);
    dataset.sampleNames.resize(to);
    if (!dataset.places.empty()) dataset.places.resize(to);
    dataset.testCount = test;
}

}  // namespace core
