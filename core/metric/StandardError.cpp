#include "core/metric/StandardError.h"

#include <cmath>
#include <cstddef>
#include <limits>

namespace core {

double standardError(std::span<const BatchShare> batches) {
    BatchShare whole;
    std::size_t count = 0;
    for (const BatchShare& batch : batches) {
        if (batch.spread <= 0) continue;
        whole.sum += batch.sum;
        whole.weight += batch.weight;
        whole.spread += batch.spread;
        ++count;
    }
    if (count < 2) return std::numeric_limits<double>::quiet_NaN();
    // What each batch is off, as a variance per unit of spread: an average over the batches, of which one degree of
    // freedom went into the figure itself (a ratio estimator, Cochran, "Sampling Techniques", chapter 6).
    double variance = 0;
    for (const BatchShare& batch : batches) {
        if (batch.spread <= 0) continue;
        const double off = batch.sum - whole.sum / whole.weight * batch.weight;
        variance += off * off / batch.spread / static_cast<double>(count - 1);
    }
    return std::sqrt(variance * whole.spread) / whole.weight;
}

}  // namespace core
