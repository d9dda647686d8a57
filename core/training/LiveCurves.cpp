#include "core/training/LiveCurves.h"

#include "core/base/Registry.h"

namespace core {

std::span<const CurveDescription> liveCurves() {
    static const std::vector<CurveDescription> curves = {
        {liveCurve("kid"), "KID", "KID", "",
         "Kernel distance (KID) of up to 1,000 generated samples from as many validation images (training images where "
         "those are few), in Imago features v1; lower is better, and about 0 cannot be told from the data. Compare it "
         "within a run and between runs on one dataset; Evaluate measures it more exactly."},
        {liveCurve("coverage"), "Coverage", "Coverage", "",
         "Share of the same images that have a generated sample among their 5 nearest neighbors: how much of the data "
         "is reached; higher is better, and real images get about 0.97. A fall means that kinds of samples are lost "
         "(mode collapse)."},
    };
    return curves;
}

std::string liveCurve(const std::string& measure) {
    return "live_" + measure;
}

std::vector<CurveDescription> trainingCurves(const ModelFamily& family) {
    std::vector<CurveDescription> curves = family.curves;
    curves.insert(curves.end(), liveCurves().begin(), liveCurves().end());
    return curves;
}

const CurveDescription* findTrainingCurve(const ModelFamily& family, const std::string& id) {
    const CurveDescription* const own = findCurve(family, id);
    return own != nullptr ? own : entryWith(liveCurves(), id);
}

}  // namespace core
