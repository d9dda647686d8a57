#include "app/commands/Measures.h"

#include <cmath>

#include "app/commands/TextFormat.h"

namespace app {

namespace {

const std::string kPrefix = "validation_";

}  // namespace

std::string measureName(const std::string& curve) {
    return curve.starts_with(kPrefix) ? curve.substr(kPrefix.size()) : std::string();
}

std::string withUnit(const std::string& name, const std::string& unit) {
    return unit.empty() ? name : name + '_' + unit;
}

std::string withUnit(const core::ModelFamily& family, const std::string& name) {
    const core::CurveDescription* curve = core::findCurve(family, kPrefix + name);
    return withUnit(name, curve == nullptr ? std::string() : curve->unit);
}

std::string valueText(const core::CurveDescription& curve, double value) {
    if (!curve.unit.empty()) return fixed(value, 2) + ' ' + curve.unit;
    return fixed(value, value == std::round(value) ? 0 : 2);
}

std::string measuresText(const core::ModelFamily& family, const std::vector<core::MeasuredValue>& values) {
    std::string text;
    for (const core::MeasuredValue& measured : values) {
        const core::CurveDescription* curve = core::findCurve(family, kPrefix + measured.name);
        if (curve == nullptr) continue;
        text += (text.empty() ? "" : ", ") + curve->plot + ' ' + valueText(*curve, measured.value);
    }
    return text;
}

}  // namespace app
