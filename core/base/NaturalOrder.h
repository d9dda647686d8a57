#pragma once

#include <string_view>

namespace core {

/// True when `a` comes before `b` as a person would sort them: "shoe 9.png" before "shoe 10.png", capitals beside small
/// letters, a folder's files together. A strict total order: equal only where the bytes are.
bool naturallyBefore(std::string_view a, std::string_view b);

}  // namespace core
