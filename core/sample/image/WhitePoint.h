#pragma once

namespace core {

/// The highest values of images that have more than 8 bits a channel; 0 where there are none.
struct HighestValues {
    int integer = 0;  ///< up to 65,535
    double real = 0;  ///< of floating-point samples
};

/// Which values of such images become white, 255.
struct WhitePoint {
    int bits = 16;    ///< integers: 2^bits - 1; 8, 10, 12, 14 or 16
    double real = 1;  ///< floating point
    bool operator==(const WhitePoint&) const = default;
};

/// The range that samples with these highest values really use: files of 16 bits may hold 12, and floating-point ones
/// go from 0 to 1 or to 255.
WhitePoint whitePointFor(const HighestValues& highest);

}  // namespace core
