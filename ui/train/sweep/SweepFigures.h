#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <cstddef>
#include <vector>

#include "ui/train/sweep/StudioSweep.h"

namespace ui {

/// One thing that was measured of the runs of a sweep.
struct SweepFigureRow {
    QString label;
    QString help;
    QStringList cells;       ///< one a column; empty where it was not measured
    std::vector<bool> best;  ///< of them: the better one of several, where it is clear what is better
    QStringList tips = {};   ///< of them, in place of the help; empty ones, or none

    bool operator==(const SweepFigureRow&) const = default;
};

/// The words and numbers of a sweep's grid, in the order of its columns.
struct SweepFigures {
    std::vector<std::size_t> order;  ///< of StudioSweep::columns
    QStringList headings;  ///< "beta 0.5", or two lines where two settings are varied; then "failed" below images of a
                           ///< run that is not done
    QStringList tips;      ///< all that is known of the column's run
    std::vector<bool> begins;  ///< a group of columns begins here, where two settings are varied
    QStringList states;        ///< why a column has no images: "waiting", ...; empty where it has them
    std::vector<SweepFigureRow> rows;
    QString note;  ///< why the runs compare less well; else empty

    bool operator==(const SweepFigures&) const = default;
};

/// `groupBy`: the place in StudioSweep::swept of the setting whose values are the groups, where there are two.
SweepFigures sweepFigures(const StudioSweep& sweep, SweepImages images, std::size_t groupBy, const QLocale& locale);

/// "Beta": what people call a setting of the sweep's model; its name where this version does not know it.
QString settingLabel(const StudioSweep& sweep, const std::string& name);

}  // namespace ui
