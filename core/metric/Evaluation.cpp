#include "core/metric/Evaluation.h"

#include <algorithm>
#include <limits>

namespace core {

double valueOf(const std::vector<MeasuredValue>& values, const std::string& name) {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const MeasuredValue& value) { return value.name == name; });
    return found == values.end() ? std::numeric_limits<double>::quiet_NaN() : found->value;
}

}  // namespace core
