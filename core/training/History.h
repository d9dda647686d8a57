#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// One value of one curve.
struct CurvePoint {
    std::string curve;  ///< CurveDescription::id
    std::int64_t step = 0;
    double epoch = 0;
    double seconds = 0;  ///< training time
    double value = 0;
};

/// All points of a training in the order they came.
using History = std::vector<CurvePoint>;

}  // namespace core
