#pragma once

#include <cstdint>
#include <vector>

#include "core/sample/SampleSpec.h"

namespace core {

/// One sample as it is stored: what it is, and its values.
struct Sample {
    SampleSpec spec;
    std::vector<std::uint8_t> bytes;  ///< spec.bytes() of them

    bool operator==(const Sample&) const = default;
};

}  // namespace core
