#pragma once

namespace app {

/// The whole program: reads the arguments and runs the studio (no arguments) or a command. Returns the exit code.
int runCommandLine(int argc, char** argv);

}  // namespace app
