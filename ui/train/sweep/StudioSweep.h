#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/project/SweepResults.h"
#include "core/project/SweepScores.h"
#include "core/rendering/SweepColumn.h"

namespace ui {

/// What the rows of a sweep's grid are.
enum class SweepImages { samples, reconstructions };

/// A run of the sweep that is shown.
struct StudioSweepColumn {
    core::SweepRow row;
    core::SweepColumn cells;  ///< empty while they are not drawn, and for a model that cannot draw them
    bool isDrawn = false;     ///< as far as it can be
    QString problem;          ///< why its model cannot be read; else empty
    std::optional<core::SweepScores> scores = {};
};

/// The sweep that is shown.
struct StudioSweep {
    std::string name;  ///< empty: none
    std::vector<std::string> swept;
    std::vector<StudioSweepColumn> columns;  ///< in the order of the queue
    std::vector<core::Image> originals;      ///< of the rows of reconstructions
    bool originalsHeldOut = false;           ///< no model has seen them
};

/// Images in a column.
inline constexpr int kSweepRows = 8;

}  // namespace ui
