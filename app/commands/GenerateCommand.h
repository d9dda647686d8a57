#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago generate`: what a model generates to a folder or file.
Command addGenerateCommand(CLI::App& app);

}  // namespace app
