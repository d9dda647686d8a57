#include "core/metric/compare/CompareWarnings.h"

#include "core/base/GroupedCount.h"

namespace core {

Message notMeasurable(const Message& label) {
    return Message("%1 is not given: the feature network gave values that are no finite numbers for some samples.",
                   label);
}

void warnOfFloor(const Message& label, std::size_t heldOut, std::size_t measured, const Message& effect,
                 std::vector<Message>& warnings) {
    if (heldOut == 0) {
        warnings.push_back(
            Message("%1 cannot be compared with what real images get: there are no held-out images to measure that on.",
                    label));
    } else if (heldOut < measured) {
        warnings.push_back(
            heldOut == 1
                ? Message("%1 is measured on %2 samples, what real images get on 1 held-out image, as there are no "
                          "more: %3.",
                          label, groupedCount(measured), effect)
                : Message(
                      "%1 is measured on %2 samples, what real images get on %3 held-out images, as there are no more: "
                      "%4.",
                      label, groupedCount(measured), groupedCount(heldOut), effect));
    }
}

}  // namespace core
