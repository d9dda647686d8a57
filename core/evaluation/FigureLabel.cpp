#include "core/evaluation/FigureLabel.h"

#include <string_view>

#include "core/evaluation/SetEvaluation.h"

namespace core {

std::string figureLabel(const Measure& measure, const SetEvaluation& evaluation) {
    constexpr std::string_view kOwn = " (Imago features v1)";
    if (evaluation.features.empty() || !measure.label.ends_with(kOwn)) return measure.label;
    if (evaluation.fid) return "FID";
    return measure.label.substr(0, measure.label.size() - kOwn.size()) + " (" + evaluation.features + ')';
}

}  // namespace core
