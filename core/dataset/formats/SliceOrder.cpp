#include "core/dataset/formats/SliceOrder.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace core {

namespace {

/// Their indices in `samples`, by folder and series.
using SliceSeries = std::map<std::pair<std::string, std::size_t>, std::vector<std::size_t>>;

SliceSeries seriesOf(const std::vector<FolderSample>& samples, const FolderImages& images) {
    SliceSeries all;
    for (std::size_t at = 0; at < samples.size(); ++at) {
        const auto& slice = images.facts(samples[at].index).slice;
        const std::string& name = samples[at].name;
        const std::size_t slash = name.rfind('/');
        if (slice) all[{slash == std::string::npos ? "" : name.substr(0, slash), slice->series}].push_back(at);
    }
    return all;
}

}  // namespace

void orderSlices(std::vector<FolderSample>& samples, const FolderImages& images) {
    for (const auto& [series, places] : seriesOf(samples, images)) {
        const auto sliceAt = [&](std::size_t at) -> const SlicePlace& {
            return *images.facts(samples[at].index).slice;
        };
        const bool positions = std::ranges::all_of(places, [&](auto at) { return sliceAt(at).position.has_value(); });
        const bool numbers = std::ranges::all_of(places, [&](auto at) { return sliceAt(at).number.has_value(); });
        std::vector<std::size_t> order = places;
        std::ranges::stable_sort(order, [&](std::size_t first, std::size_t second) {
            const SlicePlace& one = sliceAt(first);
            const SlicePlace& other = sliceAt(second);
            if (positions && one.position != other.position) return one.position < other.position;
            return numbers && one.number < other.number;
        });
        std::vector<FolderSample> sorted;
        for (const std::size_t at : order) sorted.push_back(samples[at]);
        for (std::size_t at = 0; at < places.size(); ++at) samples[places[at]] = std::move(sorted[at]);
    }
}

}  // namespace core
