#pragma once

#include <cstdint>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/dataset/care/SampleFacts.h"

namespace core {

/// Whether there is enough to see in a sample to compare it with others.
bool hasContrast(const SampleFacts& facts);

/// Whether two samples with contrast look the same, as findNearDuplicates() says it. Any thread.
bool lookAlike(const Dataset& dataset, const std::vector<SampleFacts>& facts, std::uint32_t one, std::uint32_t other);

}  // namespace core
