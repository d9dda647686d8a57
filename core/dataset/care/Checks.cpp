#include "core/dataset/care/Checks.h"

#include <array>
#include <cstddef>

namespace core {

std::span<const HealthCheck> healthChecks() {
    static constexpr std::array kChecks = {
        &checkSplitCopies,  &checkMovedCopies,      &checkExactCopies,        &checkNearCopies, &checkClassConflicts,
        &checkMasks,        &checkOneColor,         &checkNearlyEmpty,        &checkBlurred,    &checkTinySource,
        &checkEmptyClasses, &checkUntrainedClasses, &checkSingleImageClasses, &checkImbalance,
    };
    return kChecks;
}

}  // namespace core
