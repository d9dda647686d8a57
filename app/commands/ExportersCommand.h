#pragma once

#include "app/commands/Command.h"

namespace app {

/// `imago exporters`: the ways to write what a model generates.
Command addExportersCommand(CLI::App& app);

}  // namespace app
