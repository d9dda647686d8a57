#pragma once

#include "app/commands/Command.h"

namespace app {

/// imago metrics: what can be measured of a model.
Command addMetricsCommand(CLI::App& app);

}  // namespace app
