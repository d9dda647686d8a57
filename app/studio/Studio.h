#pragma once

namespace app {

/// Opens the studio and returns when its window was closed: an ExitCode.
int runStudio(int argc, char** argv);

}  // namespace app
