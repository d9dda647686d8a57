#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago info`: what a saved model is.
Command addInfoCommand(CLI::App& app);

}  // namespace app
