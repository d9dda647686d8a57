#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/metric/MetricDetail.h"
#include "core/metric/compare/Interval.h"
#include "core/model/LatentStatistics.h"

namespace core {

/// One measured figure: "neg_elbo", 239.5 ± 0.8. A family's curves are called "train_" and "validation_" with this
/// name.
struct MeasuredValue {
    std::string name;  ///< Measure::id
    double value = 0;
    /// How far the value would typically lie from that over endlessly many samples, in its unit; NaN where it is not
    /// known.
    double standardError = std::numeric_limits<double>::quiet_NaN();
    /// Where it is known better than from the standard error, as for shares; unknown (NaN) where normalInterval() of
    /// the two is all there is.
    Interval interval = {};

    /// By name, value and standard error. Unknown errors are alike.
    bool operator==(const MeasuredValue& other) const;
};

/// The one with this name; where there is none, NaN in both.
MeasuredValue measured(const std::vector<MeasuredValue>& values, const std::string& name);
/// Its value alone.
double valueOf(const std::vector<MeasuredValue>& values, const std::string& name);

/// What metrics measure of a model on a set of samples.
struct Evaluation {
    std::vector<MeasuredValue> values;  ///< the most important one first
    std::size_t images = 0;             ///< fewer than asked when stopped; 0: nothing was measured
    LatentStatistics statistics;
    std::vector<MetricDetail> details = {};  ///< what there is to see, in the order in which it is shown
    std::vector<Message> warnings = {};      ///< why a value may mislead, or is missing; whole sentences
};

}  // namespace core
