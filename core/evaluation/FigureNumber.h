#pragma once

#include <string>

#include "core/metric/compare/Comparison.h"

namespace core {

/// Decimals with which a figure and its interval, floor and reference are written: three digits of the largest below 1,
/// four of one above, and more, up to 6, where the interval is so narrow that its ends would read alike. 0 for what
/// counts something.
int figureDecimals(const Figure& figure);

/// "0.0123" in every locale, "0" for what comes out as zero, "-" for what is not known.
std::string figureNumber(double value, int decimals);

}  // namespace core
