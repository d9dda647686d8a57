#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago export`: a model as files for other programs.
Command addExportCommand(CLI::App& app);

}  // namespace app
