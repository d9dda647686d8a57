#include "app/commands/PackagingFlags.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/commands/Completion.h"
#include "app/commands/ManPage.h"

namespace app {

namespace {

struct PrintedText {
    const char* flag;
    std::string (*make)(const CLI::App& app);
};

constexpr PrintedText kPrintedTexts[] = {{"--print-man-page", manPage},
                                         {"--print-bash-completion", bashCompletion},
                                         {"--print-zsh-completion", zshCompletion}};

}  // namespace

void addPackagingFlags(CLI::App& app) {
    for (const PrintedText& text : kPrintedTexts) {
        const auto print = [&app, make = text.make] {
            std::cout << make(app);
            throw CLI::Success();
        };
        app.add_flag_callback(text.flag, print)->group("");
    }
}

}  // namespace app
