#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago encode`: the latents of images, as NPZ.
Command addEncodeCommand(CLI::App& app);

}  // namespace app
