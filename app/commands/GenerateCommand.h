#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago generate`: a model to a folder of pictures.
Command addGenerateCommand(CLI::App& app);

}  // namespace app
