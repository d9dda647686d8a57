#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/dataset/Dataset.h"

namespace core {

/// The samples `indices` of `whole`, ascending, as a dataset of its own that remembers `whole` (see Dataset::whole):
/// with its classes, their weights, its source and its report, and with the labels, names, factors and places of these
/// samples.
/// The bytes are shared with `whole`: it costs four bytes a sample. It is nobody else's yet and may be changed before
/// it is shared.
std::shared_ptr<Dataset> partOf(const std::shared_ptr<const Dataset>& whole, const std::vector<std::uint32_t>& indices);

}  // namespace core
