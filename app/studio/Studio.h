#pragma once

#include <string>

namespace app {

/// Opens the studio, on a model, a dataset or an image where `path` names one, and returns when its window was closed:
/// an ExitCode.
int runStudio(int argc, char** argv, const std::string& path);

}  // namespace app
