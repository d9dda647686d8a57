#include <span>
#include <vector>

#include "core/metric/Metric.h"

namespace core {

// Each is defined in the file of its name.
Metric elboMetric();
Metric reconstructionMetric();
Metric reconstructionImagesMetric();
Metric diversityMetric();
Metric frechetMetric();
Metric kernelDistanceMetric();
Metric vendiMetric();
Metric prdcMetric();
Metric modesMetric();
Metric copiesMetric();
Metric importanceBoundMetric();
Metric membershipMetric();
Metric disentanglementMetric();
Metric usefulnessMetric();

std::span<const Metric> metrics() {
    static const std::vector<Metric> all = {
        elboMetric(),
        reconstructionMetric(),
        reconstructionImagesMetric(),
        diversityMetric(),
        frechetMetric(),
        kernelDistanceMetric(),
        vendiMetric(),
        prdcMetric(),
        modesMetric(),
        copiesMetric(),
        importanceBoundMetric(),
        membershipMetric(),
        disentanglementMetric(),
        usefulnessMetric(),
    };
    return all;
}

}  // namespace core
