#include "app/commands/Measures.h"

#include <cmath>

#include "app/commands/TextFormat.h"

namespace app {

std::string withUnit(const std::string& name, const std::string& unit) {
    return unit.empty() ? name : name + '_' + unit;
}

std::string withUnit(const core::ModelFamily& family, const std::string& name) {
    const core::CurveDescription* curve = core::findCurve(family, core::validationCurve(name));
    return withUnit(name, curve == nullptr ? std::string() : curve->unit);
}

std::string valueText(const core::CurveDescription& curve, double value) {
    if (!curve.unit.empty()) return fixed(value, 2) + ' ' + curve.unit;
    return fixed(value, value == std::round(value) ? 0 : 2);
}

std::string measuresText(const core::ModelFamily& family, const std::vector<core::MeasuredValue>& values) {
    std::string text;
    for (const core::MeasuredValue& measured : values) {
        const core::CurveDescription* curve = core::findCurve(family, core::validationCurve(measured.name));
        if (curve == nullptr) continue;
        text += (text.empty() ? "" : ", ") + curve->plot + ' ' + valueText(*curve, measured.value);
    }
    return text;
}

}  // namespace app
