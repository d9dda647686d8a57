#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago directions`: finds directions in a model's latent space and writes them as NPZ.
Command addDirectionsCommand(CLI::App& app);

}  // namespace app
