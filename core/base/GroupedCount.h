#pragma once

#include <cstddef>

#include "core/base/Message.h"

namespace core {

/// A number in a sentence with its thousands apart: "12,000", in other languages as their translation of "%1,%2" has
/// it.
Message groupedCount(std::size_t count);

}  // namespace core
