#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago queue`: the trainings that wait in a project.
Command addQueueCommand(CLI::App& app);

}  // namespace app
