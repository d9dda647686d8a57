#include "core/dataset/Dataset.h"

#include "core/sample/Modality.h"

namespace core {

Image Dataset::preview(std::size_t index) const {
    return core::preview(spec, sample(index));
}

std::vector<std::size_t> Dataset::classCounts() const {
    std::vector<std::size_t> counts(classNames.size());
    for (const std::int32_t label : labels) {
        if (label >= 0 && static_cast<std::size_t>(label) < counts.size()) ++counts[static_cast<std::size_t>(label)];
    }
    return counts;
}

}  // namespace core
