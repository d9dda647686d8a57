#include "ui/train/ComparedCurves.h"

#include <algorithm>

#include "core/training/LiveCurves.h"
#include "ui/common/text/CoreText.h"

namespace ui {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The training's side of a measure that validation shows as well.
bool isFaint(const core::ModelFamily& family, const std::string& curve) {
    const std::string training = "train_";
    if (!curve.starts_with(training)) return false;
    return core::findCurve(family, core::validationCurve(curve.substr(training.size()))) != nullptr;
}

std::string curveOf(const ComparedRun& run, const std::string& curve) {
    return run.id + "/" + curve;
}

/// The first of the runs that has a curve for each latent dimension in this group; null where none has.
const ComparedRun* firstPerDimension(const std::vector<ComparedRun>& runs, const std::string& group) {
    for (const ComparedRun& run : runs)
        for (const core::CurveDescription& curve : core::modelFamily(run.family).curves)
            if (curve.plot == group && curve.perDimension) return &run;
    return nullptr;
}

}  // namespace

std::vector<std::string> groupsOf(const core::ModelFamily& family) {
    std::vector<std::string> groups;
    for (const core::CurveDescription& curve : family.curves)
        if (!contains(groups, curve.plot)) groups.push_back(curve.plot);
    return groups;
}

std::vector<std::string> sharedGroups(const std::vector<std::string>& families) {
    std::vector<std::string> seen;
    std::vector<std::string> shared;
    for (const std::string& family : families) {
        for (const std::string& group : groupsOf(core::modelFamily(family))) {
            if (!contains(seen, group)) {
                seen.push_back(group);
            } else if (!contains(shared, group)) {
                shared.push_back(group);
            }
        }
    }
    std::sort(shared.begin(), shared.end(), [&](const std::string& one, const std::string& other) {
        return std::find(seen.begin(), seen.end(), one) < std::find(seen.begin(), seen.end(), other);
    });
    return shared;
}

ComparedCurves comparedCurves(const std::vector<ComparedRun>& runs, const std::string& group) {
    ComparedCurves compared;
    if (const ComparedRun* first = firstPerDimension(runs, group)) {
        for (core::CurveDescription curve : core::modelFamily(first->family).curves) {
            if (curve.plot != group) continue;
            curve.id = curveOf(*first, curve.id);
            compared.curves.push_back(std::move(curve));
        }
        compared.only = first->name;
        return compared;
    }
    for (std::size_t place = 0; place < runs.size(); ++place) {
        const core::ModelFamily& family = core::modelFamily(runs[place].family);
        const std::vector<core::CurveDescription> curves = core::trainingCurves(family);
        const auto solid = std::count_if(curves.begin(), curves.end(), [&](const core::CurveDescription& curve) {
            return curve.plot == group && !isFaint(family, curve.id);
        });
        for (core::CurveDescription curve : curves) {
            if (curve.plot != group) continue;
            const bool faint = isFaint(family, curve.id);
            const std::string name = runs[place].name.toStdString();
            curve.label = faint || solid > 1 ? name + " · " + coreText(curve.label).toStdString() : name;
            curve.id = curveOf(runs[place], curve.id);
            compared.curves.push_back(std::move(curve));
            compared.looks.push_back({static_cast<int>(place), faint});
        }
    }
    return compared;
}

core::History pointsOf(const ComparedRun& run, const core::History& points) {
    core::History named = points;
    for (core::CurvePoint& point : named) point.curve = curveOf(run, point.curve);
    return named;
}

}  // namespace ui
