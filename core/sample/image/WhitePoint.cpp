#include "core/sample/image/WhitePoint.h"

#include <initializer_list>

namespace core {

namespace {

constexpr double kOvershoot = 1.25;  // resampling makes values from 0 to 1 a little larger
constexpr double kFewUnits = 16;     // up to here they are no integers in disguise

}  // namespace

WhitePoint whitePointFor(const HighestValues& highest) {
    WhitePoint white;
    for (const int bits : {14, 12, 10, 8})
        if (highest.integer > 0 && highest.integer < 1 << bits) white.bits = bits;
    if (highest.real <= kOvershoot) return white;
    white.real = highest.real;
    for (const double most : {65535.0, 16383.0, 4095.0, 1023.0, 255.0})
        if (highest.real > kFewUnits && highest.real <= most) white.real = most;
    return white;
}

}  // namespace core
