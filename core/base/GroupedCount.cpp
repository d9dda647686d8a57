#include "core/base/GroupedCount.h"

#include <string>

namespace core {

Message groupedCount(std::size_t count) {
    constexpr std::size_t kGroup = 1000;
    if (count < kGroup) return Message::verbatim(std::to_string(count));
    // With the zeros in front: 12,007.
    const std::string last = std::to_string(kGroup + count % kGroup).substr(1);
    return Message("%1,%2", groupedCount(count / kGroup), last);
}

}  // namespace core
