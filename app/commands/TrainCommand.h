#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago train`: a dataset to a saved model.
Command addTrainCommand(CLI::App& app);

}  // namespace app
