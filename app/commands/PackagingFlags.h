#pragma once

namespace CLI {
class App;
}

namespace app {

/// Flags for who packages the program, which --help does not list: --print-man-page, --print-bash-completion and
/// --print-zsh-completion. What they print is made of all commands of `app`, also of those added later. `app` must
/// outlive the parsing.
void addPackagingFlags(CLI::App& app);

}  // namespace app
