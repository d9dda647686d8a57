#include <span>
#include <vector>

#include "core/metric/Metric.h"

namespace core {

// Each is defined in the file of its name.
Metric elboMetric();
Metric reconstructionMetric();
Metric diversityMetric();

std::span<const Metric> metrics() {
    static const std::vector<Metric> all = {elboMetric(), reconstructionMetric(), diversityMetric()};
    return all;
}

}  // namespace core
