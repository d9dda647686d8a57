#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace app {

// The description of the command line as help, man page and completion read it.

/// The commands that --help lists.
std::vector<const CLI::App*> visibleCommands(const CLI::App& app);
/// The flags and positional arguments that --help lists, in its order.
std::vector<const CLI::Option*> visibleOptions(const CLI::App& command);

/// All spellings of a flag, with their dashes: "-h", "--help". Empty for a positional argument.
std::vector<std::string> flagsOf(const CLI::Option& option);
/// What stands for its value: "FILE"; empty for a flag without a value.
std::string placeholderOf(const CLI::Option& option);
/// What it does, in sentences.
std::string descriptionOf(const CLI::Option& option);
/// Whether it may be given several times, or takes several values.
bool isRepeatable(const CLI::Option& option);

/// A check that accepts everything and tells completion the values that a flag takes, or some of them. The values must
/// be free of commas, braces and spaces.
CLI::Validator knownValues(const std::vector<std::string>& values);
/// The same for the ids of a list: knownIds(core::metrics()).
template <typename Range>
CLI::Validator knownIds(const Range& described) {
    std::vector<std::string> ids;
    for (const auto& one : described) ids.emplace_back(one.id);
    return knownValues(ids);
}
/// The values that were told by knownValues().
std::vector<std::string> knownValuesOf(const CLI::Option& option);

}  // namespace app
