#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago traverse`: a sheet with a row for each direction, walked through one point.
Command addTraverseCommand(CLI::App& app);

}  // namespace app
