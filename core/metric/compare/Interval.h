#pragma once

#include <limits>

namespace core {

/// Where a figure lies with a confidence of 95 %, in its unit; NaN where that is not known.
struct Interval {
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
};

/// Of a figure with a normally distributed error.
Interval normalInterval(double value, double standardError);

/// Of a share that was found `hits` times in `trials` independent ones (Wilson 1927, which also holds for shares near 0
/// and 1); unknown for no trial.
Interval shareInterval(double hits, double trials);

}  // namespace core
