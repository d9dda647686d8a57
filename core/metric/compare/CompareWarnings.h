#pragma once

#include <cstddef>
#include <vector>

#include "core/base/Message.h"

namespace core {

/// What is said where the features are no numbers: no figure with this label can be given.
Message notMeasurable(const Message& label);

/// Says that a figure has no floor, as there are no held-out samples, or that its floor was measured on `heldOut` of
/// them, which are fewer than the `measured` generated ones; nothing where there are enough. `effect` is a clause that
/// says what that does to the floor: "fewer samples raise it".
void warnOfFloor(const Message& label, std::size_t heldOut, std::size_t measured, const Message& effect,
                 std::vector<Message>& warnings);

}  // namespace core
