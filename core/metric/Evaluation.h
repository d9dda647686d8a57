#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/model/LatentStatistics.h"

namespace core {

/// One measured figure: "neg_elbo", 239.5. A family's curves are called "train_" and "validation_" with this name.
struct MeasuredValue {
    std::string name;
    double value = 0;

    bool operator==(const MeasuredValue&) const = default;
};

/// The value with this name; NaN where there is none.
double valueOf(const std::vector<MeasuredValue>& values, const std::string& name);

/// What a family measures of a model on a set of pictures.
struct Evaluation {
    std::vector<MeasuredValue> values;  ///< in the family's order; its most important one first
    std::size_t images = 0;             ///< fewer than asked when stopped; 0: nothing was measured
    LatentStatistics statistics;
};

}  // namespace core
