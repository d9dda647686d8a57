#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace app {

/// CLI11's help with descriptions and footers wrapped to the terminal, so that sentences can be read.
class HelpFormatter : public CLI::Formatter {
   public:
    HelpFormatter();

    std::string make_usage(const CLI::App* app, std::string name) const override;
    std::string make_option(const CLI::Option* option, bool positional) const override;
    std::string make_subcommand(const CLI::App* subcommand) const override;
    std::string make_footer(const CLI::App* app) const override;

   private:
    std::string entry(const std::string& name, const std::string& text) const;

    std::size_t width_;  // columns of the terminal
};

}  // namespace app
