#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago devices`: what trainings can run on.
Command addDevicesCommand(CLI::App& app);

}  // namespace app
