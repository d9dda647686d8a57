#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago video`: a timeline through a model's latent space to a video or a folder of images.
Command addVideoCommand(CLI::App& app);

}  // namespace app
