#pragma once

#include <string>
#include <vector>

#include "core/model/ModelFamily.h"
#include "ui/common/plots/CurvePlot.h"
#include "ui/train/ComparisonController.h"

namespace ui {

/// The groups of curves that share axes, in the family's order.
std::vector<std::string> groupsOf(const core::ModelFamily& family);

/// Those that at least two of these runs' families have, in the order of the first that has them.
std::vector<std::string> sharedGroups(const std::vector<std::string>& families);

/// Curves of several runs in one plot, and how they look.
struct ComparedCurves {
    std::vector<core::CurveDescription> curves;
    std::vector<CurveLook> looks;
    /// The name of the only run that is shown, of several that have such curves; else empty.
    QString only = {};
};

/// The curves of one group, of each run in its color. Named by the run. Where there is one for each latent dimension,
/// those of several runs would hide each other: then only those of the first run that has them, each in a color of its
/// own.
ComparedCurves comparedCurves(const std::vector<ComparedRun>& runs, const std::string& group);

/// Points of a run under the names that comparedCurves() gives its curves.
core::History pointsOf(const ComparedRun& run, const core::History& points);

}  // namespace ui
