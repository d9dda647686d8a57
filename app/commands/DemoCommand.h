#pragma once

#include <string>

#include "app/commands/Command.h"

namespace app {

struct DemoOptions {
    std::string out = "imago-demo";  ///< where that is taken, -2, -3, ... is appended
    double minutes = 1.0;            ///< training time
    std::string dataset;             ///< empty: Fashion-MNIST, or the shapes where it is not installed
};

/// Trains from scratch and writes images of everything the studio does. Returns an ExitCode.
int runDemo(const DemoOptions& options);

/// `imago demo`
Command addDemoCommand(CLI::App& app);

}  // namespace app
