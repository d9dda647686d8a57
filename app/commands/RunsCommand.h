#pragma once

#include "app/commands/Command.h"

namespace app {

/// imago runs: what a project holds.
Command addRunsCommand(CLI::App& app);

}  // namespace app
