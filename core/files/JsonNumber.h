#pragma once

namespace core {

/// `value` as the double with the fewest digits that still reads back as the same float, so that files
/// say 0.1 and not 0.10000000149011612.
double jsonNumber(float value);

}  // namespace core
