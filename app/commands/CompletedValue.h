#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "app/commands/CommandTree.h"

namespace app {

/// Which paths a shell offers for the value of a flag or for a positional argument.
enum class CompletedPaths { none, folders, files };

inline CompletedPaths completedPaths(const CLI::Option& option) {
    const std::string placeholder = placeholderOf(option);
    if (option.get_positional())
        return placeholder == "N" || !knownValuesOf(option).empty() ? CompletedPaths::none : CompletedPaths::files;
    if (placeholder == "DIR") return CompletedPaths::folders;
    for (const char* word : {"FILE", "PATH", "SOURCE", "IMAGE"})
        if (placeholder.find(word) != std::string::npos && placeholder.find(':') == std::string::npos)
            return CompletedPaths::files;
    return CompletedPaths::none;
}

}  // namespace app
