#pragma once

#include <string>
#include <vector>

#include "core/metric/MetricDetail.h"
#include "core/metric/usefulness/UsefulSets.h"
#include "core/metric/usefulness/Usefulness.h"

namespace core {

/// Of more classes no confusion matrix is shown: nobody could read it.
inline constexpr std::size_t kMostConfusedClasses = 30;

/// The accuracy of each class by what was learned from, and the confusion matrices of samples only and of real images.
std::vector<MetricDetail> usefulnessDetails(const Usefulness& found, const UsefulSets& chosen,
                                            const std::vector<std::string>& classNames);

}  // namespace core
