#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <vector>

#include "ui/train/ComparisonController.h"

namespace ui {

/// One thing in which runs differ, or that was measured of them.
struct RunTableRow {
    QString label;
    QString help;
    QStringList cells;       ///< one a run; empty where the run has no such thing
    std::vector<bool> best;  ///< of them: the better one of several, where it is clear what is better

    bool operator==(const RunTableRow&) const = default;
};

/// Runs side by side, a column each: first the settings that two of them have with other values, then what was
/// measured.
struct RunTable {
    QStringList runs;
    std::vector<RunTableRow> rows;

    bool operator==(const RunTable&) const = default;
};

RunTable runTable(const std::vector<ComparedRun>& runs, const QLocale& locale);

}  // namespace ui
