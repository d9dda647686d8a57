#include "core/metric/compare/CompareWarnings.h"

namespace core {

Message notMeasurable(const Message& label) {
    return Message("%1 is not given: the feature network gave values that are no finite numbers for some samples.",
                   label);
}

void warnOfFloor(const Message& label, std::size_t heldOut, std::size_t measured, const Message& effect,
                 std::vector<Message>& warnings) {
    if (heldOut == 0) {
        warnings.push_back(
            Message("%1 has no floor to compare it with: there are no held-out samples to measure one on.", label));
    } else if (heldOut < measured) {
        warnings.push_back(
            heldOut == 1
                ? Message(
                      "%1 is measured on %2 generated samples, its floor on 1 held-out one, as there are no more: %3.",
                      label, measured, effect)
                : Message(
                      "%1 is measured on %2 generated samples, its floor on %3 held-out ones, as there are no more: "
                      "%4.",
                      label, measured, heldOut, effect));
    }
}

}  // namespace core
