#pragma once

#include <string_view>

#include "core/base/Message.h"

namespace core {

/// Why nobody wants a file or folder of this name in a dataset: it is hidden, or a system put it between a person's
/// files (__MACOSX, Thumbs.db). Empty for every other name. `name` is that of the file alone, without its folders.
Message clutterReason(std::string_view name);

}  // namespace core
