#pragma once

#include <QString>

#include "core/metric/Evaluation.h"
#include "core/metric/Metric.h"

class QLocale;

namespace ui {

/// A measured value for people: "236.0", "0.96". Small ones keep two decimals, since they often are shares.
QString measureText(const QLocale& locale, double value);

/// The same of a measure: one that counts something has no decimals.
QString measureText(const QLocale& locale, double value, const core::Measure& measure);

/// "236.0 ± 0.8", with more decimals where the error is small; "236.0" where it is not known.
QString measureText(const QLocale& locale, const core::MeasuredValue& measured);

}  // namespace ui
