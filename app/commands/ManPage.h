#pragma once

#include <string>

namespace CLI {
class App;
}

namespace app {

/// The manual page imago(1), in man(7) format, from the description of the command line alone: every command and flag
/// that --help lists. Of the footer, the paragraphs "Examples:" and "Exit codes:" become sections of their own. It
/// depends on no terminal, language or time.
std::string manPage(const CLI::App& app);

}  // namespace app
