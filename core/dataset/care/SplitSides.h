#pragma once

#include <cstddef>
#include <vector>

#include "core/dataset/Split.h"

namespace core {

enum class SplitSide : unsigned char { none, training, validation, test };

/// Where each of `samples` samples is; in validation where that serves as the test, too.
std::vector<SplitSide> splitSides(const Split& split, std::size_t samples);

}  // namespace core
