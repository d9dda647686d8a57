#pragma once

#include <QLocale>
#include <QString>
#include <QVector>

namespace ui {

/// Labels for ticks in rising order, with as many digits as tell each from its neighbors, and no more: the same number
/// of decimals where the ticks are evenly spaced. Scientific notation ("2e-08") where it is clearly shorter. No two are
/// equal: of ticks that double precision cannot tell apart all but the first stay empty.
QVector<QString> tickLabels(const QVector<double>& ticks, const QLocale& locale);

/// Ticks of a logarithmic axis from `lower` to `upper`, both above 0, with one beyond either end: powers of ten, or
/// also twice and five times those. None where the axis spans less than a decade: it is then nearly linear, and so are
/// its ticks.
QVector<double> logTicks(double lower, double upper);

}  // namespace ui
