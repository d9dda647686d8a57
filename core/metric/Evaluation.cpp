#include "core/metric/Evaluation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

bool MeasuredValue::operator==(const MeasuredValue& other) const {
    const bool bothUnknown = std::isnan(standardError) && std::isnan(other.standardError);
    return name == other.name && value == other.value && (bothUnknown || standardError == other.standardError);
}

MeasuredValue measured(const std::vector<MeasuredValue>& values, const std::string& name) {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const MeasuredValue& value) { return value.name == name; });
    return found == values.end() ? MeasuredValue{name, std::numeric_limits<double>::quiet_NaN()} : *found;
}

double valueOf(const std::vector<MeasuredValue>& values, const std::string& name) {
    return measured(values, name).value;
}

}  // namespace core
