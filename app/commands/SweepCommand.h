#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago sweep`: the same training with several values of one or two settings.
Command addSweepCommand(CLI::App& app);

}  // namespace app
