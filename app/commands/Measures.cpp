#include "app/commands/Measures.h"

#include <cmath>

#include "app/commands/TextFormat.h"
#include "core/metric/Metric.h"

namespace app {

std::string withUnit(const std::string& name, const std::string& unit) {
    return unit.empty() ? name : name + '_' + unit;
}

std::string unitOf(const std::string& name) {
    const core::Measure* measure = core::findMeasure(name);
    return measure == nullptr ? std::string() : measure->unit;
}

std::string valueText(double value, const std::string& unit) {
    if (!unit.empty()) return fixed(value, 2) + ' ' + unit;
    return fixed(value, value == std::round(value) ? 0 : 2);
}

std::string valueText(const core::MeasuredValue& measured, const std::string& unit) {
    if (std::isnan(measured.standardError)) return valueText(measured.value, unit);
    int decimals = 2;
    while (decimals < 6 && measured.standardError > 0 && measured.standardError < 0.5 * std::pow(10.0, -decimals))
        ++decimals;
    const std::string text = fixed(measured.value, decimals) + " ± " + fixed(measured.standardError, decimals);
    return unit.empty() ? text : text + ' ' + unit;
}

std::string measuresText(const std::vector<core::MeasuredValue>& values) {
    std::string text;
    for (const core::MeasuredValue& measured : values) {
        const core::Measure* measure = core::findMeasure(measured.name);
        if (measure == nullptr) continue;
        text += (text.empty() ? "" : ", ") + measure->label + ' ' + valueText(measured, measure->unit);
    }
    return text;
}

}  // namespace app
