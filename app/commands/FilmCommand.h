#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago film`: a journey through a model's latent space to a video or a folder of pictures.
Command addFilmCommand(CLI::App& app);

}  // namespace app
