#include "core/dataset/Dataset.h"

namespace core {

std::vector<std::size_t> Dataset::classCounts() const {
    std::vector<std::size_t> counts(classNames.size());
    for (const std::int32_t label : labels) {
        if (label >= 0 && static_cast<std::size_t>(label) < counts.size()) ++counts[static_cast<std::size_t>(label)];
    }
    return counts;
}

}  // namespace core
