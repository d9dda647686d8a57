#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

namespace app {

/// For a flag that names a file of one format: "" or that its name must end so (".npz").
inline CLI::Validator endsWith(const std::string& ending) {
    return CLI::Validator(
        [ending](std::string& file) {
            const bool fits = std::filesystem::path(file).extension() == ending;
            return fits ? std::string() : "\"" + file + "\" must end in " + ending + ", the format that is written.";
        },
        "");
}

/// The same for a file of one of two formats.
inline CLI::Validator endsWith(const std::string& ending, const std::string& other) {
    return CLI::Validator(
        [ending, other](std::string& file) {
            const std::string own = std::filesystem::path(file).extension().string();
            return own == ending || own == other ? std::string()
                                                 : "\"" + file + "\" must end in " + ending + " or " + other + ".";
        },
        "");
}

}  // namespace app
