#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace app {

/// A subcommand: its flags as CLI11 knows them, and what to do once they are read.
struct Command {
    CLI::App* flags = nullptr;
    std::function<int()> run;  ///< returns an ExitCode; throws core::Error
};

}  // namespace app
