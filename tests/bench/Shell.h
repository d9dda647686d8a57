#pragma once

#include <string>

namespace bench {

/// Runs a command with the shell and waits for it; throws std::runtime_error when it fails.
void runInShell(const std::string& command);

/// The same, with what it wrote to its standard output.
std::string outputOf(const std::string& command);

/// As one word for the shell.
std::string quoted(const std::string& word);

}  // namespace bench
