#include "core/metric/factors/FactorMatrix.h"

#include <algorithm>
#include <limits>

namespace core {

double meanGap(const FactorMatrix& matrix) {
    if (matrix.codeCount() == 0 || matrix.factorCount() == 0) return std::numeric_limits<double>::quiet_NaN();
    double sum = 0;
    for (std::size_t factor = 0; factor < matrix.factorCount(); ++factor) {
        double best = matrix.at(0, factor);
        double second = 0;
        for (std::size_t code = 1; code < matrix.codeCount(); ++code) {
            const double value = matrix.at(code, factor);
            second = code == 1 ? std::min(best, value) : std::max(second, std::min(best, value));
            best = std::max(best, value);
        }
        sum += best - second;
    }
    return sum / static_cast<double>(matrix.factorCount());
}

}  // namespace core
