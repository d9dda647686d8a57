#include "app/commands/HelpFormatter.h"

#include <algorithm>
#include <sstream>

#include "app/commands/CommandTree.h"
#include "app/commands/Terminal.h"
#include "app/commands/TextFormat.h"

namespace app {

namespace {

constexpr std::size_t kNameColumn = 28;  // descriptions start here

}  // namespace

HelpFormatter::HelpFormatter() : width_(static_cast<std::size_t>(std::clamp(terminalWidth(stdout), 60, 100))) {}

std::string HelpFormatter::entry(const std::string& name, const std::string& text) const {
    std::string result = "  " + name;
    std::size_t column = result.size();
    if (column + 2 > kNameColumn) {
        result += '\n';
        column = 0;
    }
    result.append(kNameColumn - column, ' ');
    column = kNameColumn;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (column > kNameColumn && column + 1 + word.size() > width_) {
            result += '\n' + std::string(kNameColumn, ' ');
            column = kNameColumn;
        }
        if (column > kNameColumn) {
            result += ' ';
            ++column;
        }
        result += word;
        column += word.size();
    }
    return result + '\n';
}

std::string HelpFormatter::make_usage(const CLI::App* app, std::string name) const {
    std::string usage = "\nUsage: " + name;
    if (!app->get_subcommands([](const CLI::App*) { return true; }).empty()) usage += " COMMAND";
    for (const CLI::Option* option : app->get_options()) {
        if (option->get_positional()) {
            const std::string value = option->get_name(true, false) + (isRepeatable(*option) ? "..." : "");
            usage += option->get_required() ? ' ' + value : " [" + value + ']';
        }
        if (option->nonpositional() && option->get_required()) {
            usage += ' ' + option->get_name() + ' ' + placeholderOf(*option);
        }
    }
    return usage + " [OPTIONS]\n\n";
}

std::string HelpFormatter::make_option(const CLI::Option* option, bool positional) const {
    std::string name = make_option_name(option, positional);
    // "-h,--help" reads better with a space.
    if (const auto comma = name.find(','); comma != std::string::npos) name.insert(comma + 1, " ");
    if (!positional && option->get_type_size() != 0) name += ' ' + placeholderOf(*option);
    return entry(name, descriptionOf(*option));
}

std::string HelpFormatter::make_subcommand(const CLI::App* subcommand) const {
    return entry(subcommand->get_name(), subcommand->get_description());
}

std::string HelpFormatter::make_footer(const CLI::App* app) const {
    std::string footer;
    std::istringstream lines(CLI::Formatter::make_footer(app));
    for (std::string line; std::getline(lines, line);) {
        if (line.size() <= width_) {
            footer += line + '\n';
        } else {
            footer += wrapped(line, line.find_first_not_of(' '), width_);
        }
    }
    return footer;
}

}  // namespace app
