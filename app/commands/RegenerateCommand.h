#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago regenerate`: the images of a manifest, generated again.
Command addRegenerateCommand(CLI::App& app);

}  // namespace app
