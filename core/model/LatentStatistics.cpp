#include "core/model/LatentStatistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

std::vector<int> LatentStatistics::byActivity(int latentSize) const {
    std::vector<int> order(static_cast<std::size_t>(std::max(0, latentSize)));
    std::iota(order.begin(), order.end(), 0);
    const std::vector<float>& measured = meanKl.empty() ? standardDeviation : meanKl;
    if (measured.size() != order.size()) return order;
    // NaN, which no order knows, counts as no activity.
    const auto activity = [&measured](int dimension) {
        const float value = measured[static_cast<std::size_t>(dimension)];
        return std::isnan(value) ? -1.0F : value;
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return activity(a) > activity(b); });
    return order;
}

bool LatentStatistics::saysAnything() const {
    return !meanKl.empty() && !(std::accumulate(meanKl.begin(), meanKl.end(), 0.0F) < kLeastKl);
}

int LatentStatistics::activeCount() const {
    if (!saysAnything()) return 0;
    return static_cast<int>(std::count_if(meanKl.begin(), meanKl.end(), [](float kl) { return kl > kActiveKl; }));
}

bool LatentStatistics::collapsed() const {
    return !meanKl.empty() && 4 * static_cast<std::size_t>(activeCount()) < meanKl.size();
}

}  // namespace core
