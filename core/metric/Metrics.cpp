#include <span>
#include <vector>

#include "core/metric/Metric.h"

namespace core {

// Each is defined in the file of its name.
Metric elboMetric();
Metric reconstructionMetric();
Metric diversityMetric();
Metric frechetMetric();
Metric kernelDistanceMetric();
Metric vendiMetric();
Metric prdcMetric();
Metric copiesMetric();
Metric importanceBoundMetric();
Metric membershipMetric();
Metric disentanglementMetric();

std::span<const Metric> metrics() {
    static const std::vector<Metric> all = {
        elboMetric(),       reconstructionMetric(),  diversityMetric(),
        frechetMetric(),    kernelDistanceMetric(),  vendiMetric(),
        prdcMetric(),       copiesMetric(),          importanceBoundMetric(),
        membershipMetric(), disentanglementMetric(),
    };
    return all;
}

}  // namespace core
