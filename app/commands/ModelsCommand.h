#pragma once

#include "app/commands/Command.h"

namespace app {

/// imago models: the families that can be trained, with their parameters.
Command addModelsCommand(CLI::App& app);

}  // namespace app
