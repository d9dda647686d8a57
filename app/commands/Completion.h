#pragma once

#include <string>

namespace CLI {
class App;
}

namespace app {

// Completion scripts from the description of the command line alone: every command and flag that --help lists, the
// values that knownValues() tells, and files or folders where the placeholder says so ("FILE", "DIR").

/// For /usr/share/bash-completion/completions/imago. Needs bash 4.4, and nothing else.
std::string bashCompletion(const CLI::App& app);
/// For a file _imago in zsh's $fpath.
std::string zshCompletion(const CLI::App& app);

}  // namespace app
