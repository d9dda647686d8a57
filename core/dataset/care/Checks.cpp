#include "core/dataset/care/Checks.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace core {

std::span<const HealthCheck> healthChecks() {
    static constexpr std::array kChecks = {
        &checkSplitCopies,      &checkExactCopies,        &checkNearCopies, &checkClassConflicts, &checkMasks,
        &checkOneColor,         &checkNearlyEmpty,        &checkBlurred,    &checkTinySource,     &checkEmptyClasses,
        &checkUntrainedClasses, &checkSingleImageClasses, &checkImbalance,
    };
    return kChecks;
}

std::string someNames(const std::vector<std::string>& names) {
    constexpr std::size_t kNamed = 5;
    std::string text;
    for (std::size_t at = 0; at < std::min(kNamed, names.size()); ++at) text += (at == 0 ? "" : ", ") + names[at];
    return names.size() > kNamed ? text + ", ..." : text;
}

}  // namespace core
