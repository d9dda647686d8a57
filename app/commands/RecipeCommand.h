#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago recipe`: how an image file was generated.
Command addRecipeCommand(CLI::App& app);

}  // namespace app
