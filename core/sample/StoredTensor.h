// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include "core/sample/SampleSpec.h"

namespace core {

/// The type of a tensor that holds stored values. LibTorch 1.13 has no unsigned 16 bits: such values lie in its signed
/// ones, bit for bit.
inline torch::ScalarType storedType(ValueType type) {
    switch (type) {
        case ValueType::uint8:
            return torch::kByte;
        case ValueType::uint16:
            return torch::kShort;
        case ValueType::float32:
            return torch::kFloat;
    }
    return torch::kByte;
}

}  // namespace core
