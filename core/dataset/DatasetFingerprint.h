#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/dataset/Dataset.h"

namespace core {

/// What tells whether a dataset still is the one that it was, short enough to be kept with every model.
struct DatasetFingerprint {
    std::size_t samples = 0;
    std::size_t classes = 0;
    std::string digits;  ///< 64, of the content

    bool operator==(const DatasetFingerprint&) const = default;
};

/// As its edits leave the dataset: samples, classes and their order. Up to 64 MB of samples all of them count, and take
/// about a tenth of a second; of more, as many evenly spread ones, and the number of all: another order, another import
/// and what was added or removed are noticed always, a change of a few images not for certain. Nothing where a sample
/// cannot be read any more. Blocks; any thread may call it.
std::optional<DatasetFingerprint> fingerprintOf(const Dataset& dataset);

}  // namespace core
