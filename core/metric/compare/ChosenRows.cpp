#include "core/metric/compare/ChosenRows.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "core/base/StableRandom.h"

namespace core {

ChosenRows::ChosenRows(const FeatureSet& set, std::size_t count, std::uint64_t seed, std::uint64_t stream)
    : shown_(&set) {
    if (set.size() <= count) return;
    std::vector<std::uint32_t> rows(set.size());
    std::iota(rows.begin(), rows.end(), 0U);
    StableRandom(seed, stream).shuffle(rows);
    rows.resize(count);
    std::sort(rows.begin(), rows.end());
    own_.dimensions = set.dimensions;
    own_.values.reserve(count * set.dimensions);
    for (const std::uint32_t row : rows) {
        const auto values = set.row(row);
        own_.values.insert(own_.values.end(), values.begin(), values.end());
    }
    shown_ = &own_;
}

}  // namespace core
