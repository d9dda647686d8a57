#pragma once

#include <vector>

#include "core/dataset/Dataset.h"

namespace core {

/// Takes the samples for which `kept` is false out of a dataset that is being built, with their names and places; it
/// has no classes and no factors yet. Its test set becomes smaller accordingly. `kept` has an entry a sample.
void keepSamples(Dataset& dataset, const std::vector<bool>& kept);

}  // namespace core
