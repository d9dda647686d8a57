#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Message.h"
#include "core/dataset/Dataset.h"
#include "core/metric/MetricDetail.h"
#include "core/metric/compare/FeatureSet.h"
#include "core/metric/compare/Interval.h"
#include "core/sample/Sample.h"

namespace core {

/// A measured figure with all that one needs to judge it: "fd" 12.3, 95 % between 11.9 and 12.7, floor 0.8.
struct Figure {
    std::string name;  ///< Measure::id
    double value = 0;
    Interval interval = {};
    /// What data that no model made gets: training images against held-out ones, as many as there are samples. NaN
    /// where there is none.
    double floor = std::numeric_limits<double>::quiet_NaN();
    std::size_t count = 0;  ///< samples it was measured on
    /// What unseen images get that were reduced to half of the size that the feature network sees, and enlarged again:
    /// as much blur as anybody sees. The other end of the scale whose good end is `floor`. NaN where it is not known.
    double reference = std::numeric_limits<double>::quiet_NaN();
};

/// What sets of samples are compared on. The referred objects must outlive the call.
struct ComparedSets {
    const Dataset& dataset;
    std::span<const std::uint32_t> training;  ///< what the model was trained on
    std::span<const std::uint32_t> heldOut;   ///< what it has never seen; may be empty
    std::span<const Sample> generated;        ///< with the dataset's spec
    /// Of `training`, `heldOut` and `generated`, in their order; empty where no metric that was asked needs them.
    const FeatureSet& trainingFeatures;
    const FeatureSet& heldOutFeatures;
    const FeatureSet& generatedFeatures;
    std::uint64_t seed = 0;  ///< of all random numbers: the same sets give the same figures
    /// The class of each generated sample, as the dataset numbers them; empty where they are not known.
    std::span<const int> generatedLabels = {};
};

/// What a metric says of two sets.
struct Comparison {
    std::vector<Figure> figures;             ///< the most important one first; empty where it was stopped
    std::vector<Message> warnings;           ///< why a figure may mislead, or why one is missing; whole sentences
    std::vector<Message> notes = {};         ///< what was found or done, which makes no figure mislead; whole sentences
    std::vector<MetricDetail> details = {};  ///< what there is to see, in the order in which it is shown
};

}  // namespace core
