#pragma once

#include "app/commands/Command.h"

namespace app {

/// imago evaluate: measures a saved model on a dataset.
Command addEvaluateCommand(CLI::App& app);

}  // namespace app
