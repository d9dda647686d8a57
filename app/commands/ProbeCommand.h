#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago probe`: what a training would take on this machine.
Command addProbeCommand(CLI::App& app);

}  // namespace app
