#pragma once

#include <string>

namespace core {

/// A number with so many decimals (0 to 17) and a point, whatever the locale of the machine: "0.031"; "-" where it is
/// no finite number.
std::string fixedText(double value, int decimals);

}  // namespace core
