#pragma once

#include <string>
#include <vector>

#include "core/base/Message.h"

namespace core {

/// "Bag, Coat, Dress, Hat, Scarf and 7 more": the first five of them, each as shownName() has it; all where they are no
/// more than five.
Message someNames(const std::vector<std::string>& names);

}  // namespace core
