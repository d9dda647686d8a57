#pragma once

#include <string>

#include "core/base/Error.h"

namespace app {

/// What the program tells the shell; scripts rely on these.
enum ExitCode { kExitDone = 0, kExitFailed = 1, kExitUsage = 2, kExitCancelled = 130 };

/// Flags that do not fit together or name something that does not exist: exit code 2. In English, as the command line
/// is.
class UsageError : public core::Error {
   public:
    explicit UsageError(const std::string& sentence) : core::Error(core::Message::verbatim(sentence)) {}
};

}  // namespace app
