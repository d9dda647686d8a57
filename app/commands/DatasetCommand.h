#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago dataset`: reads a dataset as the Data workspace does, and says what it found.
Command addDatasetCommand(CLI::App& app);

}  // namespace app
