// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <torch/torch.h>

#include <cstddef>
#include <span>

#include "core/model/ClassMix.h"

namespace core {

/// The class input of a model with `classes` classes for `count` images, as in Batch: one mixture for each, one for
/// all, or none (all classes alike). Undefined for a model without classes. Throws Error when a class is unknown, or
/// the mixtures are of another number.
torch::Tensor toClasses(std::span<const ClassMix> mixes, int classes, std::size_t count);
/// The same of one mixture for all.
inline torch::Tensor toClasses(const ClassMix& mix, int classes, std::size_t count) {
    return toClasses(std::span(&mix, 1), classes, count);
}

}  // namespace core
